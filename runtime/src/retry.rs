//! Whether, how often, and after which wait an attempt is repeated.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use http::header::{DATE, HeaderMap, RETRY_AFTER};

mod repetition;

pub(crate) use repetition::{Attempts, Repetition};

/// How often a call is attempted, and how long it waits in between.
///
/// Only what can do no harm is repeated:
///
/// - an attempt whose work was not done, of every operation: there was no connection
///   ([`Connect`](crate::TransportErrorKind::Connect)); or the answer is 429 or 503 with a `Retry-After`, by which the server
///   says that it did not act (RFC 6585, section 4; RFC 9110, section 15.6.4); or there is no token, for want of a connection
///   or of an answer, or with one of the statuses below;
/// - an attempt of which nobody knows whether its work was done, if the operation
///   [is repeatable](crate::Operation::is_repeatable): no whole answer came, the time of the attempt was over, or the status is
///   429, 502, 503 or 504.
///
/// A body that can be sent but once is never repeated, nor is any other answer, and the
/// [timeout](crate::Options::timeout) holds for all attempts and waits together: a wait that would last longer is not begun,
/// and the call ends with what the last attempt came to. A [`Budget`] bounds what all calls of a client repeat. Each attempt
/// is signed anew. The answer to a challenge (401) and a token that is renewed belong to the attempt that they serve.
///
/// # Waits
///
/// Exponential backoff with full jitter: before the n-th repetition a wait between nothing and `base` · 2ⁿ⁻¹, though never above `cap`.
///
/// Where the server says how long to wait, that is waited instead, and up to `base` more so that clients do not come back all at once.
/// If it asks for more than `longest_wait`, there is no other attempt: an answer now is worth more than one that late.
///
/// ```
/// use std::time::Duration;
/// use ironspec_runtime::Retry;
///
/// let retry = Retry::new().attempts(3).base(Duration::from_secs(1));
/// assert_eq!(retry.wait(1, None, 1 << 63), Some(Duration::from_millis(500)));
/// assert_eq!(retry.wait(1, Some(Duration::from_secs(30)), 0), Some(Duration::from_secs(30)));
/// assert_eq!(retry.wait(1, Some(Duration::from_secs(3600)), 0), None);
/// assert_eq!(retry.wait(3, None, 0), None);
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Retry {
    attempts: u32,
    base: Duration,
    cap: Duration,
    longest_wait: Duration,
}

impl Retry {
    /// 3 attempts, a base of 500 ms, a cap of 20 s, and 60 s as the longest wait that a server may ask for.
    pub const fn new() -> Self {
        Self {
            attempts: 3,
            base: Duration::from_millis(500),
            cap: Duration::from_secs(20),
            longest_wait: Duration::from_secs(60),
        }
    }

    /// One attempt: nothing is repeated.
    pub const fn never() -> Self {
        Self::new().attempts(1)
    }

    /// At most so many attempts, the first among them.
    #[must_use]
    pub const fn attempts(self, attempts: u32) -> Self {
        Self { attempts, ..self }
    }

    /// The longest wait before the first repetition.
    #[must_use]
    pub const fn base(self, base: Duration) -> Self {
        Self { base, ..self }
    }

    /// The longest wait before any repetition that the server does not ask for.
    #[must_use]
    pub const fn cap(self, cap: Duration) -> Self {
        Self { cap, ..self }
    }

    /// The longest wait that a server may ask for.
    #[must_use]
    pub const fn longest_wait(self, longest_wait: Duration) -> Self {
        Self {
            longest_wait,
            ..self
        }
    }

    /// Whether so many attempts are enough.
    pub(crate) const fn is_over(&self, attempts: u32) -> bool {
        attempts >= self.attempts
    }

    /// How long to wait after so many attempts, which of them the server may have [asked for](asked_wait). `random` is any of all `u64`,
    /// each as likely. `None`: enough attempts, or too long a wait.
    pub fn wait(&self, attempts: u32, asked: Option<Duration>, random: u64) -> Option<Duration> {
        if self.is_over(attempts) {
            return None;
        }
        match asked {
            Some(asked) if asked > self.longest_wait => None,
            Some(asked) => asked.checked_add(fraction(self.base.min(self.cap), random)),
            None => {
                let doubled = 1_u32.checked_shl(attempts.saturating_sub(1));
                let backoff = doubled.and_then(|factor| self.base.checked_mul(factor));
                let backoff = backoff.unwrap_or(Duration::MAX).min(self.cap);
                Some(fraction(backoff, random))
            }
        }
    }
}

impl Default for Retry {
    fn default() -> Self {
        Self::new()
    }
}

/// Any of all `u64`, each as likely, from the operating system. If it has none to give, the largest, which waits longest.
pub(crate) fn random() -> u64 {
    getrandom::u64().unwrap_or(u64::MAX)
}

/// The part of a duration that `random` is of 2⁶⁴.
fn fraction(whole: Duration, random: u64) -> Duration {
    let nanoseconds = u64::try_from(whole.as_nanos()).unwrap_or(u64::MAX);
    let part = (u128::from(nanoseconds) * u128::from(random)) >> 64;
    Duration::from_nanos(u64::try_from(part).unwrap_or(u64::MAX))
}

/// How many repetitions all calls of a client may still make, so that they do not bury a server that is in trouble.
///
/// Each repetition costs one, and each call that succeeds gives a tenth back: in the long run, one repetition for ten successes.
/// Clones share what is left, and so do the clones of a client.
#[derive(Clone, Debug)]
pub struct Budget {
    /// In tenths of a repetition.
    left: Arc<AtomicU32>,
    capacity: u32,
}

/// What a repetition costs, in tenths.
const COST: u32 = 10;

impl Budget {
    /// So many repetitions at first, and at most.
    pub fn new(capacity: u32) -> Self {
        let capacity = capacity.saturating_mul(COST);
        Self {
            left: Arc::new(AtomicU32::new(capacity)),
            capacity,
        }
    }

    /// Takes one repetition, if one is left.
    pub fn take(&self) -> bool {
        let less = |left: u32| left.checked_sub(COST);
        self.update(less)
    }

    /// Tells of a call that succeeded.
    pub fn succeeded(&self) {
        let more = |left: u32| (left < self.capacity).then(|| left + 1);
        self.update(more);
    }

    fn update(&self, change: impl Fn(u32) -> Option<u32>) -> bool {
        let (set, get) = (Ordering::Relaxed, Ordering::Relaxed);
        self.left.fetch_update(set, get, change).is_ok()
    }
}

/// 50 repetitions.
impl Default for Budget {
    fn default() -> Self {
        Self::new(50)
    }
}

/// How long an answer asks to wait before the next request.
///
/// Read are `Retry-After` in both forms (RFC 9110, section 10.2.3), then, where nothing remains, `RateLimit` in the forms of its drafts
/// (`"name";r=0;t=30`, `remaining=0, reset=30`), and the pair `RateLimit-Remaining` and `RateLimit-Reset`, also with `X-` before it.
/// A date is compared with that of the answer, since clocks differ; if it has none, with `now`. What cannot be read asks for nothing.
pub fn asked_wait(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    retry_after(headers, now)
        .or_else(|| rate_limit(headers))
        .or_else(|| rate_limit_reset(headers, now))
}

/// How long `Retry-After` asks to wait (RFC 9110, section 10.2.3).
fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = text(headers, RETRY_AFTER.as_str())?;
    if let Some(seconds) = number(text) {
        return Some(Duration::from_secs(seconds));
    }
    let until = httpdate::parse_http_date(text).ok()?;
    let now = date(headers).unwrap_or(now);
    Some(until.duration_since(now).unwrap_or_default())
}

/// When the server made the answer.
fn date(headers: &HeaderMap) -> Option<SystemTime> {
    httpdate::parse_http_date(text(headers, DATE.as_str())?).ok()
}

/// The longest wait among the quotas that are used up.
fn rate_limit(headers: &HeaderMap) -> Option<Duration> {
    let fields = headers.get_all("ratelimit").into_iter();
    let items: Vec<&str> = fields
        .filter_map(|field| field.to_str().ok())
        .flat_map(|field| field.split(','))
        .collect();
    let exhausted = items
        .iter()
        .filter(|item| parameter(item, "r") == Some(0))
        .filter_map(|item| parameter(item, "t"));
    let seconds = exhausted.max().or_else(|| {
        let of_any = |name| items.iter().find_map(|item| parameter(item, name));
        (of_any("remaining") == Some(0)).then(|| of_any("reset"))?
    });
    seconds.map(Duration::from_secs)
}

/// The number that a parameter of an item is.
fn parameter(item: &str, name: &str) -> Option<u64> {
    let mut parts = item.split(';');
    let value = parts.find_map(|part| part.trim().strip_prefix(name)?.strip_prefix('='));
    value.and_then(number)
}

fn rate_limit_reset(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    /// More seconds than anyone asks to wait: a point in time instead, in Unix time.
    const POINT_IN_TIME: u64 = 1_000_000_000;

    ["ratelimit", "x-ratelimit"].into_iter().find_map(|prefix| {
        let field = |name| number(text(headers, &format!("{prefix}-{name}"))?);
        let reset = (field("remaining") == Some(0)).then(|| field("reset"))??;
        if reset < POINT_IN_TIME {
            return Some(Duration::from_secs(reset));
        }
        let now = date(headers).unwrap_or(now);
        let now = now.duration_since(SystemTime::UNIX_EPOCH).ok()?;
        Some(Duration::from_secs(reset).saturating_sub(now))
    })
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok().map(str::trim)
}

/// A number without a sign; one that `u64` cannot hold is the largest that it can.
fn number(text: &str) -> Option<u64> {
    let text = text.trim();
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use http::{HeaderName, HeaderValue};

    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn waits_double_up_to_the_cap_and_are_spread() {
        let retry = Retry::new().attempts(u32::MAX).base(SECOND).cap(5 * SECOND);
        for (attempts, longest) in [(1, 1), (2, 2), (3, 4), (4, 5), (33, 5), (u32::MAX - 1, 5)] {
            assert_eq!(retry.wait(attempts, None, 0), Some(Duration::ZERO));
            let half = retry.wait(attempts, None, 1 << 63);
            assert_eq!(half, Some(longest * SECOND / 2), "{attempts}");
            let wait = retry.wait(attempts, None, u64::MAX).unwrap();
            assert!(wait < longest * SECOND && wait + Duration::from_micros(1) > longest * SECOND);
        }
        assert_eq!(
            retry.wait(2, Some(9 * SECOND), 1 << 63),
            Some(9 * SECOND + SECOND / 2)
        );
        assert_eq!(retry.wait(2, Some(60 * SECOND), 0), Some(60 * SECOND));
        assert_eq!(retry.wait(2, Some(61 * SECOND), 0), None);
        let endless = Retry::new()
            .base(Duration::MAX)
            .cap(Duration::MAX)
            .longest_wait(Duration::MAX);
        assert_eq!(endless.wait(1, Some(Duration::MAX), u64::MAX), None);
        assert!(endless.wait(2, None, u64::MAX).is_some());
        for (retry, attempts) in [
            (Retry::new(), 3),
            (Retry::never(), 1),
            (Retry::new().attempts(0), 1),
        ] {
            assert_eq!(retry.wait(attempts, None, 0), None);
            assert_eq!(retry.wait(attempts, Some(SECOND), 0), None);
        }
    }

    #[test]
    fn a_budget_is_shared_and_earned_back() {
        let budget = Budget::new(2);
        let clone = budget.clone();
        assert!(budget.take() && clone.take() && !budget.take());
        (0..9).for_each(|_| budget.succeeded());
        assert!(!clone.take());
        clone.succeeded();
        assert!(budget.take() && !budget.take());
        (0..1000).for_each(|_| budget.succeeded());
        assert!(budget.take() && budget.take() && !budget.take());
    }

    #[test]
    fn servers_ask_in_many_forms() {
        let now = httpdate::parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT").unwrap();
        let unix = now
            .duration_since(SystemTime::UNIX_EPOCH)
            .unwrap()
            .as_secs();
        let epoch = httpdate::parse_http_date("Sat, 21 Nov 2026 00:00:00 GMT").unwrap();
        let later = epoch
            .duration_since(SystemTime::UNIX_EPOCH)
            .unwrap()
            .as_secs()
            + 25;
        let later = format!(
            "x-ratelimit-remaining: 0|x-ratelimit-reset: {later}|date: Sat, 21 Nov 2026 00:00:00 GMT"
        );
        assert!(unix < 1_000_000_000);
        for (fields, expected) in [
            ("", None),
            ("retry-after: 120", Some(120)),
            ("retry-after:  0 ", Some(0)),
            ("retry-after: Sun, 06 Nov 1994 08:50:37 GMT", Some(60)),
            ("retry-after: Sunday, 06-Nov-94 08:50:37 GMT", Some(60)),
            ("retry-after: Sun, 06 Nov 1994 08:49:36 GMT", Some(0)),
            (
                "retry-after: Sun, 06 Nov 1994 08:50:37 GMT|date: Sun, 06 Nov 1994 08:50:07 GMT",
                Some(30),
            ),
            (
                "retry-after: Sun, 06 Nov 1994 08:50:37 GMT|date: today",
                Some(60),
            ),
            ("retry-after: 99999999999999999999999", Some(u64::MAX)),
            ("retry-after: -1", None),
            ("retry-after: +1", None),
            ("retry-after: 1.5", None),
            ("retry-after: soon", None),
            (
                "retry-after: soon|ratelimit-remaining: 0|ratelimit-reset: 7",
                Some(7),
            ),
            (
                "retry-after: 3|ratelimit-remaining: 0|ratelimit-reset: 7",
                Some(3),
            ),
            ("ratelimit-remaining: 1|ratelimit-reset: 7", None),
            ("ratelimit-reset: 7", None),
            ("ratelimit-remaining: 0", None),
            ("x-ratelimit-remaining: 0|x-ratelimit-reset: 7", Some(7)),
            (&later, Some(25)),
            (
                "x-ratelimit-remaining: 0|x-ratelimit-reset: 1000000000",
                Some(1_000_000_000 - unix),
            ),
            ("ratelimit: limit=100, remaining=0, reset=50", Some(50)),
            ("ratelimit: limit=100, remaining=1, reset=50", None),
            ("ratelimit: \"default\";r=0;t=30", Some(30)),
            (
                "ratelimit: \"burst\";r=0;t=5, \"daily\"; r=0; t=600, \"free\";r=9;t=9999",
                Some(600),
            ),
            (
                "ratelimit: \"burst\";r=0;t=5|ratelimit: \"daily\";r=0;t=6",
                Some(6),
            ),
            ("ratelimit: \"default\";r=0", None),
            ("ratelimit: ;;=,r,t=,remaining,\"", None),
        ] {
            let mut headers = HeaderMap::new();
            for (name, value) in fields.split('|').filter_map(|field| field.split_once(':')) {
                let name: HeaderName = name.parse().unwrap();
                headers.append(name, HeaderValue::from_str(value.trim_start()).unwrap());
            }
            assert_eq!(
                asked_wait(&headers, now),
                expected.map(Duration::from_secs),
                "{fields}"
            );
        }
    }
}
