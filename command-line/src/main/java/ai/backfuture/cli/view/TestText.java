package ai.backfuture.cli.view;

import com.fasterxml.jackson.databind.JsonNode;

/** Tests as people read them. */
public final class TestText {

    private TestText() {}

    public static String step(JsonNode step) {
        return "  %-8s %-14s %s"
                .formatted(
                        word(step.path("outcome").asText()),
                        Plain.text(step, "step"),
                        step.hasNonNull("evidence") ? Plain.text(step, "evidence") : "")
                .stripTrailing();
    }

    /** How a test ended; what a failed one says, and what to do. */
    public static String verdict(JsonNode test) {
        return switch (test.path("outcome").asText()) {
            case "PASSED" -> "Passed.";
            case "RUNNING" -> "Still running.";
            default -> failure(test);
        };
    }

    private static String failure(JsonNode test) {
        StringBuilder text = new StringBuilder("Failed: " + Plain.text(test, "title"));
        text.append(" (").append(Plain.text(test, "reason")).append(')');
        if (test.hasNonNull("cause")) {
            text.append("\n").append(Plain.text(test, "cause"));
        }
        if (test.hasNonNull("whatToDo")) {
            text.append("\nWhat to do: ").append(Plain.text(test, "whatToDo"));
        }
        return text.toString();
    }

    private static String word(String outcome) {
        return switch (outcome) {
            case "PASSED" -> "ok";
            case "WARNED" -> "warning";
            case "FAILED" -> "FAILED";
            case "UNDETERMINED" -> "unknown";
            case "SKIPPED" -> "skipped";
            default -> Plain.text(outcome);
        };
    }
}
