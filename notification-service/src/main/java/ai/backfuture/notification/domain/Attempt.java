package ai.backfuture.notification.domain;

import java.time.Duration;

/** What came of one attempt at delivering a message. */
public sealed interface Attempt {

    /** One or a few words, for the webhook's view and for metrics; never anything that the receiver wrote. */
    String detail();

    /** The receiver took it. */
    record Delivered(int status) implements Attempt {

        @Override
        public String detail() {
            return "status " + status;
        }
    }

    /** The receiver never wants anything again. */
    record Gone() implements Attempt {

        @Override
        public String detail() {
            return "status 410";
        }
    }

    /**
     * It did not arrive, and may the next time.
     *
     * @param askedToWait how long the receiver asked us to wait; zero when it did not
     */
    record Failed(String detail, Duration askedToWait) implements Attempt {

        public static Failed because(String detail) {
            return new Failed(detail, Duration.ZERO);
        }
    }

    /** We were not able to try; says nothing about the receiver, and counts as no attempt. */
    record NotTried(String detail) implements Attempt {}
}
