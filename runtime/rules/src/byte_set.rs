//! Sets of bytes, for a block of them at once.

/// A set of bytes that occur in UTF-8.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct ByteSet {
    bits: [u32; 8],
    /// The same as ranges, for a block at once.
    ranges: [Range; RANGES],
    /// How many of `ranges` count; more than there are if the set has more.
    used: usize,
}

/// Bytes that are looked at together: as many as fit into a register of vectors on every common processor.
const BLOCK: usize = 16;
/// Sets of more ranges are looked at byte by byte.
const RANGES: usize = 8;
/// A range, once for every byte of a block.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Range {
    first: [u8; BLOCK],
    /// From the first to the last.
    span: [u8; BLOCK],
}

impl Range {
    /// No byte of a text is in it.
    const NONE: Self = Self::new(0xff, 0xff);

    const fn new(first: u8, last: u8) -> Self {
        Self {
            first: [first; BLOCK],
            span: [last.saturating_sub(first); BLOCK],
        }
    }
}

impl ByteSet {
    pub(crate) const NONE: Self = Self {
        bits: [0; 8],
        ranges: [Range::NONE; RANGES],
        used: 0,
    };

    /// The set with the bytes from `first` up to `end` too, all of them beyond those that it has.
    pub(crate) const fn with(mut self, first: usize, end: usize) -> Self {
        let mut byte = first;
        while byte < end && byte < 256 {
            self.bits[byte / 32] |= 1 << (byte % 32);
            byte += 1;
        }
        if first < byte {
            if self.used < RANGES {
                #[expect(clippy::cast_possible_truncation, reason = "compared before")]
                let range = Range::new(first as u8, (byte - 1) as u8);
                self.ranges[self.used] = range;
            }
            self.used += 1;
        }
        self
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.used == 0
    }

    /// Whether the byte is in the set.
    #[inline]
    pub(crate) const fn has(&self, byte: u8) -> bool {
        self.bits[byte as usize / 32] >> (byte % 32) & 1 == 1
    }

    /// Whether every byte is in the set.
    #[expect(clippy::inline_always, reason = "a call costs as much as its work")]
    #[inline(always)]
    pub(crate) const fn has_all(&self, bytes: &[u8]) -> bool {
        if bytes.len() < BLOCK / 2 || self.used > RANGES {
            return self.run(bytes) == bytes.len();
        }
        match self.used {
            0..=2 => self.fits_all::<2>(bytes),
            3..=4 => self.fits_all::<4>(bytes),
            5..=6 => self.fits_all::<6>(bytes),
            _ => self.fits_all::<RANGES>(bytes),
        }
    }

    /// Whether every byte, of eight at least, lies in one of the first `N` ranges.
    #[expect(clippy::inline_always, reason = "a call costs as much as its work")]
    #[inline(always)]
    const fn fits_all<const N: usize>(&self, bytes: &[u8]) -> bool {
        // Most texts are two blocks that may overlap, which wait for nothing.
        if let (Some(first), Some(last), true) = (
            bytes.first_chunk(),
            bytes.last_chunk(),
            bytes.len() <= 2 * BLOCK,
        ) {
            return self.fits::<N, 2>([first, last]);
        }
        let mut rest = bytes;
        while let Some((block, after)) = rest.split_first_chunk::<BLOCK>() {
            if !self.fits::<N, 1>([block]) {
                return false;
            }
            rest = after;
        }
        if rest.is_empty() {
            return true;
        }
        // The last block may overlap the one before it: no verdict on a byte depends on its place.
        match bytes.last_chunk() {
            Some(last) => self.fits::<N, 1>([last]),
            None => self.fits::<N, 1>([&spread(bytes)]),
        }
    }

    /// Whether every byte of the blocks lies in one of the first `N` ranges.
    #[expect(clippy::inline_always, reason = "a call costs as much as its work")]
    #[inline(always)]
    const fn fits<const N: usize, const BLOCKS: usize>(
        &self,
        blocks: [&[u8; BLOCK]; BLOCKS],
    ) -> bool {
        let mut fits = true;
        let mut byte = 0;
        // No branch depends on a byte, so that all are looked at together.
        while byte < BLOCK {
            let mut block = 0;
            while block < BLOCKS {
                let mut inside = false;
                let mut index = 0;
                while index < N {
                    let Range { first, span } = &self.ranges[index];
                    inside |= blocks[block][byte].wrapping_sub(first[byte]) <= span[byte];
                    index += 1;
                }
                fits &= inside;
                block += 1;
            }
            byte += 1;
        }
        fits
    }

    /// How many bytes from the first on are in the set.
    #[inline]
    pub(crate) const fn run(&self, bytes: &[u8]) -> usize {
        let mut at = 0;
        while at < bytes.len() && self.has(bytes[at]) {
            at += 1;
        }
        at
    }

    /// The same as [`run`](Self::run), for runs that are long as a rule.
    #[inline]
    pub(crate) const fn long_run(&self, bytes: &[u8]) -> usize {
        let blocks = match self.used {
            1 => self.blocks::<1>(bytes),
            2 => self.blocks::<2>(bytes),
            3 | 4 => self.blocks::<4>(bytes),
            5..=RANGES => self.blocks::<RANGES>(bytes),
            _ => 0,
        };
        blocks + self.run(bytes.split_at(blocks).1)
    }

    /// How many bytes from the first on are whole blocks in the set.
    #[inline]
    const fn blocks<const N: usize>(&self, bytes: &[u8]) -> usize {
        let mut rest = bytes;
        while let Some((block, after)) = rest.split_first_chunk::<BLOCK>()
            && self.fits::<N, 1>([block])
        {
            rest = after;
        }
        bytes.len() - rest.len()
    }
}

/// The bytes, eight at least and fewer than a block has, as a block without any other.
#[inline]
const fn spread(bytes: &[u8]) -> [u8; BLOCK] {
    match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(first), Some(last)) => {
            let (first, last) = (u64::from_le_bytes(*first), u64::from_le_bytes(*last));
            (first as u128 | (last as u128) << 64).to_le_bytes()
        }
        _ => [0xff; BLOCK], // no class has it
    }
}
