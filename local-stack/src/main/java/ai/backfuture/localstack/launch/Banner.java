package ai.backfuture.localstack.launch;

import java.time.Duration;

/** What {@code make run} says when all is ready. */
final class Banner {

    private Banner() {}

    static String of(LocalStack stack, Duration took) {
        return """

            Ready after %d s. Ctrl-C stops everything.

              Dashboard   %s/
              Gateway     %s/api
              Simulator   %s   (GET /accounts lists ready-made exchange accounts)
              Status      %s/status
              Logs        %s

              A token for alice (or bob, both traders; olga is the operator), valid for an hour:
              curl -s -d grant_type=password -d username=alice -d password=alice -d client_id=dashboard -d scope=openid %s/token | sed -n 's/.*"access_token" *: *"\\([^"]*\\)".*/\\1/p'
              or: make token USER=alice

            """.formatted(
                        took.toSeconds(),
                        stack.gateway(),
                        stack.gateway(),
                        stack.simulator(),
                        stack.gatewayManagement(),
                        stack.dir(),
                        stack.issuer());
    }
}
