package ai.backfuture.contracts.openapi;

/**
 * A call that the document describes.
 *
 * @param template a path in which {@code {name}} stands for one segment
 * @param planned described already, and not yet served
 */
public record Operation(String method, String template, boolean planned) {

    boolean isAt(String path) {
        String[] wanted = template.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            boolean fits = wanted[i].startsWith("{") ? !given[i].isEmpty() : wanted[i].equals(given[i]);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** How many segments are placeholders; the one with fewer wins. */
    long placeholders() {
        return template.chars().filter(c -> c == '{').count();
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
