//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, NoFailure, Operation};

use super::{Client, Cat, Event, Pet, Shape, Vehicle};

static PUT_PET: Operation = Operation::put("/pets")
    .accept("application/json")
    .success(&[200]);

static GET_CAT: Operation = Operation::get("/cats")
    .accept("application/json")
    .success(&[200]);

static GET_SHAPE: Operation = Operation::get("/shapes")
    .accept("application/json")
    .success(&[200]);

static GET_VEHICLE: Operation = Operation::get("/vehicles")
    .accept("application/json")
    .success(&[200]);

static GET_EVENT: Operation = Operation::get("/events")
    .accept("application/json")
    .success(&[200]);

impl Client {
    /// Answer: Pets.
    pub fn put_pet(&self, body: &Pet) -> Call<Vec<Pet>, NoFailure> {
        Call::new(self.0.request(&PUT_PET).json("application/json", body))
    }

    /// Answer: A cat.
    pub fn get_cat(&self) -> Call<Cat, NoFailure> {
        Call::new(self.0.request(&GET_CAT))
    }

    /// Answer: A shape.
    pub fn get_shape(&self) -> Call<Shape, NoFailure> {
        Call::new(self.0.request(&GET_SHAPE))
    }

    /// Answer: A vehicle.
    pub fn get_vehicle(&self) -> Call<Vehicle, NoFailure> {
        Call::new(self.0.request(&GET_VEHICLE))
    }

    /// Answer: An event.
    pub fn get_event(&self) -> Call<Event, NoFailure> {
        Call::new(self.0.request(&GET_EVENT))
    }
}
