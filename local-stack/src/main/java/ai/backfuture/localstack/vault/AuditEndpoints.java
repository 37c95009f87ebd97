package ai.backfuture.localstack.vault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Enabling and disabling <a href="https://developer.hashicorp.com/vault/api-docs/system/audit">audit devices</a>: files only. */
final class AuditEndpoints {

    private final AuditLog log;

    AuditEndpoints(AuditLog log) {
        this.log = log;
    }

    Outcome devices(Call call, String rest) {
        if (rest.isEmpty()) {
            return list(call);
        }
        String path = rest.endsWith("/") ? rest : rest + "/";
        return switch (call.operation()) {
            case CREATE, UPDATE -> enable(call.fields(), path);
            case DELETE -> {
                log.remove(path);
                yield Outcome.done();
            }
            case READ, LIST -> Outcome.unsupportedOperation();
        };
    }

    /** The hash that a text has in a device's log, by which its lines can be searched. */
    Outcome hash(Call call, String device) {
        if (!call.operation().writes()) {
            return Outcome.unsupportedOperation();
        }
        Optional<String> input = call.fields().text("input").filter(text -> !text.isEmpty());
        if (input.isEmpty()) {
            return Outcome.refused(400, "the \"input\" parameter is empty");
        }
        return log.find(device.endsWith("/") ? device : device + "/")
                .<Outcome>map(each -> Outcome.onTop(Json.object().put("hash", each.hash(input.get()))))
                .orElse(Outcome.refused(400, "unknown audit backend " + device));
    }

    private Outcome list(Call call) {
        if (call.operation() != Operation.READ) {
            return Outcome.unsupportedOperation();
        }
        ObjectNode data = Json.object();
        log.all().forEach(device -> data.set(device.path(), device.entry()));
        return Outcome.onTop(data);
    }

    private Outcome enable(Fields fields, String path) {
        if (log.find(path).isPresent()) {
            return Outcome.refused(400, "path already in use");
        }
        if (!fields.text("type").orElse("").equals("file")) {
            throw InvalidField.unsupported("an audit device other than file");
        }
        Map<String, String> options = fields.map("options");
        String file = options.getOrDefault("file_path", options.getOrDefault("path", ""));
        if (file.isEmpty()) {
            return Outcome.refused(400, "file_path is required");
        }
        if (Boolean.parseBoolean(options.get("log_raw"))) {
            throw InvalidField.unsupported("log_raw");
        }
        String mode = options.getOrDefault("mode", "0600");
        if (!mode.matches("0?[0-7]{3}")) {
            throw InvalidField.unsupported("the mode " + mode);
        }
        try {
            log.add(AuditDevice.open(
                    path, fields.text("description").orElse(""), Path.of(file), Integer.parseInt(mode, 8)));
            return Outcome.done();
        } catch (IOException e) {
            return Outcome.refused(400, "sanity check failed; unable to open \"" + file + "\" for writing");
        }
    }
}
