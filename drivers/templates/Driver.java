import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

// TODO: import your SDK. Start with: java -cp 'your.jar:lib/*' Driver.java

/**
 * A driver between euid-conformance and your SDK. It speaks the whole protocol (docs/driver-protocol.md of the suite);
 * what is marked with TODO calls your SDK. Standard output belongs to the protocol: log to standard error only.
 * It needs Java 17 and no library: the JSON at the end may give way to the one that your SDK uses.
 */
public class Driver {
    static final List<Object> unhandled = new ArrayList<>();

    static Map<String, Object> hello() {
        Map<String, Object> answer = object("answer", "hello", "protocol", 1);
        // TODO: the name and the version of your SDK.
        answer.put("sdk", object("name", "template", "version", "0"));
        answer.put("runtime", "Java " + Runtime.version());
        // TODO: what your SDK can do, as object("generate", true): generate, state, timer, persistence. Leave out what it cannot.
        answer.put("abilities", object());
        return answer;
    }

    /** command has baseUrl, apiKey, clientSecret, identity, session (new, kept, restarted), timeoutMs and atOnce. */
    static Map<String, Object> refresh(Map<String, Object> command) {
        // TODO: let your SDK refresh command.get("identity") against command.get("baseUrl"), and return one of these:
        //   object("outcome", "success", "identity", object("advertising_token", …))
        //   object("outcome", "optout")
        //   object("outcome", "error", "error", object("kind", thrown.getClass().getSimpleName(), "message", thrown.toString()))
        // An identity has only members of the contract that your SDK gives away: advertising_token, refresh_token,
        // identity_expires, refresh_from, refresh_expires, refresh_response_key. Leave out everything else that was answered.
        // With atOnce above 1: start so many at the same time, and return the last one to settle.
        return notWired();
    }

    /** Only called when abilities has generate. command.get("user") has email, phone, email_hash or phone_hash. */
    static Map<String, Object> generate(Map<String, Object> command) {
        // TODO: let your SDK generate an identity; the answers are those of refresh.
        return notWired();
    }

    static Map<String, Object> state() {
        // TODO: what your SDK would hand out now: advertisingToken (null for none), due, expired, refreshable, optedOut,
        // loginRequired. Leave out what it does not tell.
        return object("answer", "state");
    }

    static Map<String, Object> notWired() {
        return object("outcome", "error", "error", object("kind", "template", "message", "this driver is not wired up to an SDK yet"));
    }

    static Map<String, Object> answerTo(Map<String, Object> command) throws Exception {
        switch ((String) command.get("command")) {
            case "hello": return hello();
            case "refresh": return within(number(command, "timeoutMs"), () -> refresh(command));
            case "generate": return within(number(command, "timeoutMs"), () -> generate(command));
            case "state": return state();
            case "wait": Thread.sleep(number(command, "ms")); return object("answer", "done");
            case "bye": return object("answer", "done");
            default: return object("answer", "unknown");
        }
    }

    /** A call that does not settle in time is silent. A call that throws is an error. */
    static Map<String, Object> within(long timeoutMs, Callable<Map<String, Object>> call) throws InterruptedException {
        LinkedBlockingQueue<Map<String, Object>> settled = new LinkedBlockingQueue<>();
        Thread thread = new Thread(() -> {
            try {
                settled.add(call.call());
            } catch (Throwable thrown) {
                settled.add(object("outcome", "error", "error", object("kind", thrown.getClass().getSimpleName(), "message", thrown.toString())));
            }
        });
        thread.setDaemon(true);
        thread.start();
        Map<String, Object> outcome = settled.poll(timeoutMs, TimeUnit.MILLISECONDS);
        if (outcome == null) outcome = object("outcome", "silent");
        outcome.put("answer", "outcome");
        return outcome;
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        // An SDK that prints must not write to standard output.
        System.setOut(System.err);
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> unhandled.add(thrown.toString()));
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            Map<String, Object> command = asObject(new Json(line).value());
            Map<String, Object> answer = answerTo(command);
            answer.put("id", command.get("id"));
            if (!answer.get("answer").equals("hello")) answer.put("unhandled", List.copyOf(unhandled));
            unhandled.clear();
            answers.write((Json.text(answer) + "\n").getBytes(UTF_8));
            answers.flush();
            if (command.get("command").equals("bye")) break;
        }
        System.exit(0);
    }

    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return object;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> asObject(Object value) {
        return (Map<String, Object>) value;
    }

    static long number(Map<String, Object> command, String name) {
        return ((Number) command.get(name)).longValue();
    }

    /** As much of JSON as the protocol needs. */
    static class Json {
        final String text;
        int at;

        Json(String text) {
            this.text = text;
        }

        Object value() {
            char first = next();
            if (first == '{') return members();
            if (first == '[') return items();
            if (first == '"') return string();
            int from = at - 1;
            while (at < text.length() && ",]} \t".indexOf(text.charAt(at)) < 0) at++;
            String word = text.substring(from, at);
            if (word.equals("null")) return null;
            if (word.equals("true") || word.equals("false")) return word.equals("true");
            if (word.matches("-?\\d{1,18}")) return Long.valueOf(word);
            return Double.valueOf(word);
        }

        Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            for (char mark = next(); mark != '}'; mark = next()) {
                if (mark == ',') next();
                String name = string();
                next();
                members.put(name, value());
            }
            return members;
        }

        List<Object> items() {
            List<Object> items = new ArrayList<>();
            for (char mark = next(); mark != ']'; mark = next()) {
                if (mark != ',') at--;
                items.add(value());
            }
            return items;
        }

        String string() {
            StringBuilder string = new StringBuilder();
            for (char letter = text.charAt(at++); letter != '"'; letter = text.charAt(at++)) {
                if (letter != '\\') {
                    string.append(letter);
                    continue;
                }
                char escape = text.charAt(at++);
                int known = "bfnrt".indexOf(escape);
                if (escape == 'u') {
                    string.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                    at += 4;
                } else string.append(known < 0 ? escape : "\b\f\n\r\t".charAt(known));
            }
            return string.toString();
        }

        char next() {
            while (Character.isWhitespace(text.charAt(at))) at++;
            return text.charAt(at++);
        }

        static String text(Object value) {
            if (value instanceof Map<?, ?> members) {
                List<String> texts = new ArrayList<>();
                members.forEach((name, member) -> texts.add(text(name) + ":" + text(member)));
                return "{" + String.join(",", texts) + "}";
            }
            if (value instanceof List<?> items) return "[" + String.join(",", items.stream().map(Json::text).toList()) + "]";
            if (!(value instanceof String)) return String.valueOf(value);
            StringBuilder text = new StringBuilder("\"");
            for (char letter : ((String) value).toCharArray()) {
                boolean isPlain = letter >= ' ' && letter < 127 && letter != '"' && letter != '\\';
                text.append(isPlain ? String.valueOf(letter) : String.format("\\u%04x", (int) letter));
            }
            return text.append('"').toString();
        }
    }
}
