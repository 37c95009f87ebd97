package ai.backfuture.localstack.oidc;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The issuer's sign-in page: one button for each ready-made user, no passwords. The claims travel in the form, because
 * the issuer asks its page and not its users' list for what a signed-in user is.
 */
final class SignInPage {

    private SignInPage() {}

    static String of(Map<String, List<String>> groupsByUser) {
        String forms = groupsByUser.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(user -> form(user.getKey(), user.getValue()))
                .collect(Collectors.joining());
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Sign in – local issuer</title>
            <style>
            :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
            main { max-width: 22rem; margin: 12vh auto 0; padding: 0 1rem; }
            h1 { font-size: 1.3rem; }
            button { display: flex; justify-content: space-between; width: 100%%; margin-top: .6rem;
              padding: .7rem 1rem; font: inherit; border: 1px solid #8a94a3; border-radius: 8px; cursor: pointer; }
            </style>
            </head>
            <body>
            <main>
            <h1>Sign in</h1>
            <p>Ready-made users of this local stack. It asks for no password and listens on this machine only.</p>
            %s</main>
            </body>
            </html>
            """.formatted(forms);
    }

    private static String form(String user, List<String> groups) {
        String claims = groups.stream()
                .map(group -> "&quot;" + group + "&quot;")
                .collect(Collectors.joining(",", "{&quot;groups&quot;:[", "]}"));
        return """
            <form method="post">
            <input type="hidden" name="username" value="%s">
            <input type="hidden" name="claims" value="%s">
            <button><span>%s</span><span>%s</span></button>
            </form>
            """.formatted(user, claims, user, String.join(", ", groups));
    }
}
