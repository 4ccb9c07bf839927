//! The requests that the service sends: `from_request` reads each as its type.

use ironspec_runtime::{Webhook, WebhookPart};

use super::ScannedWebhook;

impl Webhook for ScannedWebhook {
    const METHOD: &'static str = "POST";

    const PARTS: &'static [WebhookPart] = &[];
}
