//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{NoFailure, Operation, Request};

use super::{Client, Looks, Room, RoomId};

static NAME_ROOM: Operation = Operation::put("/rooms/{roomId}").success(&[204]);

impl Client {
    /// Answer: Fine.
    pub fn name_room(&self, room_id: &RoomId, body: &Room) -> NameRoom {
        NameRoom(
            self
                .0
                .request(&NAME_ROOM)
                .path("roomId", room_id)
                .json("application/json", body),
        )
    }
}

/// The request that [`Client::name_room`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct NameRoom(Request);

ironspec_runtime::call!(NameRoom, (), NoFailure);

impl NameRoom {
    pub fn looks(self, looks: Looks) -> Self {
        Self(self.0.query("looks", looks))
    }
}
