package ai.backfuture.cli.view;

import ai.backfuture.cli.api.Problem;
import java.util.ArrayList;
import java.util.List;

/** A problem as people read it: what, in detail, and what to do. */
public final class ProblemText {

    private ProblemText() {}

    public static String of(Problem problem) {
        List<String> lines = new ArrayList<>();
        lines.add(Plain.text(problem.title()) + (problem.code().isEmpty() ? "" : " (" + problem.code() + ")"));
        if (!problem.detail().isEmpty()) {
            lines.add(Plain.text(problem.detail()));
        }
        problem.violations().forEach(violation -> lines.add("  " + Plain.text(violation)));
        String whatToDo = problem.whatToDo().isEmpty() ? ownAdvice(problem) : problem.whatToDo();
        if (!whatToDo.isEmpty()) {
            lines.add("What to do: " + Plain.text(whatToDo));
        }
        return String.join("\n", lines);
    }

    private static String ownAdvice(Problem problem) {
        if (problem.code().equals("KEY_ALREADY_CONNECTED")) {
            return "Look at it: bf show " + problem.json().path("connectionId").asText();
        }
        return switch (problem.status()) {
            case 401 -> "Sign in again: bf login";
            case 403 -> "Sign in as somebody with the role for it: bf login";
            case 404 -> "Look at what there is: bf list";
            case 429, 503 -> "Try again in a moment.";
            case 500, 502, 504 -> "Look whether it was done, then try again.";
            default -> "";
        };
    }
}
