//! Numbers at the bounds of a schema and beside them. What is made may break a rule; who asks looks.

use crate::api::Bounds;

/// Integers around each bound, and small ones.
pub(super) fn integers(bounds: &Bounds) -> Vec<String> {
    let limits = bounds.iter().filter_map(|(keyword, bound)| {
        let up = matches!(keyword, "minimum" | "exclusiveMinimum" | "multipleOf");
        bound.rounded(up)?.parse::<i128>().ok()
    });
    let divisor = bounds.multiple_of.as_ref();
    let divisor = divisor.and_then(|divisor| divisor.rounded(true)?.parse::<i128>().ok());
    let near = limits.flat_map(|limit| {
        // The multiples on both sides.
        let multiple = divisor.filter(|divisor| *divisor > 0).map(|divisor| {
            let below = limit.div_euclid(divisor).saturating_mul(divisor);
            [below, below.saturating_add(divisor)]
        });
        [limit, limit.saturating_add(1), limit.saturating_sub(1)]
            .into_iter()
            .chain(multiple.into_iter().flatten())
    });
    [1, 0]
        .into_iter()
        .chain(near)
        .map(|value| value.to_string())
        .collect()
}

/// Numbers at each bound and between them.
pub(super) fn numbers(bounds: &Bounds) -> Vec<String> {
    let limits: Vec<f64> = bounds
        .iter()
        .filter_map(|(_, bound)| bound.text.parse().ok())
        .collect();
    let middle =
        limits.iter().sum::<f64>() / f64::from(u32::try_from(limits.len()).unwrap_or(1).max(1));
    let near = limits
        .iter()
        .flat_map(|limit| [*limit, limit + 1.0, limit - 1.0]);
    let near = near.chain([middle]).filter(|value| value.is_finite());
    ["1", "0", "0.5"]
        .map(str::to_owned)
        .into_iter()
        .chain(integers(bounds))
        // The sum makes one zero of the two.
        .chain(near.map(|value| (value + 0.0).to_string()))
        .collect()
}
