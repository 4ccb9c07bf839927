//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, NoFailure, Operation};

use super::{Client, Track};

static ADD_TRACK: Operation = Operation::post("/tracks")
    .accept("application/json")
    .success(&[200]);

impl Client {
    /// Answer: The track.
    pub fn add_track(&self, body: &Track) -> Call<Track, NoFailure> {
        Call::new(self.0.request(&ADD_TRACK).json("application/json", body))
    }
}
