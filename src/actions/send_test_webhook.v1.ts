import { ApiError } from "#src/core/errors.ts";
import { messageId } from "#src/core/ids.ts";
import type { TestSends } from "#src/webhooks/test-send.ts";
import type { CommandHandler } from "./handler.ts";

const defaultType = "webhook.test";
const defaultVersion = "v1";

/** Sends a sample of any message to one endpoint or all active ones, on the very path of real ones. It is not in the feed. */
export function sendTestWebhookV1(testSends: TestSends): CommandHandler<"send_test_webhook.v1"> {
  return {
    kind: "command",
    async command(body, { tx, clientId, requestId }) {
      const { type = defaultType, version = defaultVersion, endpoint_id: endpointId } = body;
      const sent = await testSends.create(tx, {
        clientId,
        causationId: requestId,
        type,
        version,
        endpointId,
      });
      if (sent.outcome === "unknown_message") throw unknownMessage();
      if (sent.outcome === "unknown_endpoint") throw unknownEndpoint();
      const { deliveryIds } = sent;
      return {
        request_id: requestId,
        message:
          deliveryIds.length === 0
            ? "There is no active endpoint; nothing is sent."
            : "Test webhooks are on their way.",
        results: deliveryIds.map((id, index) => ({
          reference: id,
          success: true,
          message_id: messageId(requestId, index),
          message: "Queued for delivery.",
          errors: [],
        })),
      };
    },
  };
}

function unknownEndpoint(): ApiError {
  const message = "You have no active endpoint with this id. Check it, or leave it out for all active ones.";
  return new ApiError("endpoint_not_found", {
    errors: [{ code: "endpoint_not_found", path: "/endpoint_id", message }],
  });
}

function unknownMessage(): ApiError {
  const message = "No message has this type and version. The documentation of the webhooks lists them all.";
  return new ApiError("invalid_request", { errors: [{ code: "not_allowed_value", path: "/type", message }] });
}
