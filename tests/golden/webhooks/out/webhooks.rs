//! The requests that the service sends: `from_request` reads each as its type.

use ironspec_runtime::{Webhook, WebhookPart};

use super::{
    CreateOrderPaidCallback, DeleteStockWebhook, OrderCancelledWebhook, PutStockWebhook,
};

impl Webhook for OrderCancelledWebhook {
    const METHOD: &'static str = "POST";

    const PARTS: &'static [WebhookPart] = &[
        WebhookPart::header("X-Attempt").json(),
        WebhookPart::header("X-Topics").list(","),
        WebhookPart::query("test").json(),
        WebhookPart::query("body").member("query body"),
        WebhookPart::body().json(),
    ];
}

impl Webhook for PutStockWebhook {
    const METHOD: &'static str = "PUT";

    const PARTS: &'static [WebhookPart] = &[WebhookPart::body()];
}

impl Webhook for DeleteStockWebhook {
    const METHOD: &'static str = "DELETE";

    const PARTS: &'static [WebhookPart] = &[];
}

impl Webhook for CreateOrderPaidCallback {
    const METHOD: &'static str = "POST";

    const PARTS: &'static [WebhookPart] = &[
        WebhookPart::header("X-Attempt").json(),
        WebhookPart::body().json(),
    ];
}
