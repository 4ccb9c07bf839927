//! Any text as a pattern.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| ironspec_fuzz::pattern_front_end(data));
