import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.*;
import com.uid2.client.*;
import java.io.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.Function;

/** Drives com.uid2:uid2-client through its public API. One JSON object a line; standard output holds only answers. */
public class Driver {
    static final String[] MEMBERS = {"advertising_token", "refresh_token", "identity_expires", "refresh_from", "refresh_expires", "refresh_response_key"};
    static final List<String> unhandled = new ArrayList<>();
    static volatile IdentityTokens current;

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        System.setOut(new PrintStream(console, true, UTF_8));
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> unhandled.add(textOf(thrown)));
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            JsonObject command = JsonParser.parseString(line).getAsJsonObject();
            JsonObject answer = answerTo(command);
            answer.add("id", command.get("id"));
            String kind = answer.get("answer").getAsString();
            if (kind.matches("outcome|state")) answer.add("console", new Gson().toJsonTree(console.toString().lines().toList()));
            if (!kind.equals("hello")) answer.add("unhandled", new Gson().toJsonTree(unhandled));
            console.reset();
            unhandled.clear();
            answers.write((answer + "\n").getBytes(UTF_8));
            answers.flush();
            if (command.get("command").getAsString().equals("bye")) System.exit(0);
        }
    }

    static JsonObject answerTo(JsonObject command) throws Exception {
        switch (command.get("command").getAsString()) {
            case "hello":
                Properties built = new Properties();
                InputStream pom = Driver.class.getResourceAsStream("/META-INF/maven/com.uid2/uid2-client/pom.properties");
                if (pom != null) built.load(pom);
                // An identity lies with the application: the SDK keeps none between calls.
                return json("{answer: hello, protocol: 1, sdk: {name: 'com.uid2:uid2-client', version: '" + built.getProperty("version", "unknown")
                    + "'}, runtime: 'Java " + Runtime.version() + "', abilities: {generate: true}}");
            case "refresh":
                IdentityTokens identity = current = IdentityTokens.fromJsonString(command.get("identity").toString());
                return outcomeOf(command, () -> {
                    TokenRefreshResponse response = clientFor(command).refreshToken(identity);
                    return outcome(response.isOptout(), response.isSuccess(), response.getIdentity());
                });
            case "generate":
                return outcomeOf(command, () -> {
                    TokenGenerateResponse response = clientFor(command).generateTokenResponse(inputFor(command.getAsJsonObject("user")));
                    return outcome(response.isOptout(), response.isSuccess(), response.getIdentity());
                });
            case "state":
                if (current == null) return json("{answer: state}");
                return json("{answer: state, due: " + current.isDueForRefresh() + ", refreshable: " + current.isRefreshable() + "}");
            case "wait": Thread.sleep(command.get("ms").getAsLong()); // Then as bye.
            case "bye": return json("{answer: done}");
        }
        return json("{answer: unknown}");
    }

    static JsonObject outcomeOf(JsonObject command, Callable<JsonObject> call) throws Exception {
        int atOnce = command.has("atOnce") ? command.get("atOnce").getAsInt() : 1;
        BlockingQueue<JsonObject> ended = new LinkedBlockingQueue<>();
        for (int i = 0; i < atOnce; i++) {
            Thread thread = new Thread(() -> ended.add(settled(call)));
            thread.setDaemon(true);
            thread.start();
        }
        long untilNs = System.nanoTime() + command.get("timeoutMs").getAsLong() * 1_000_000;
        JsonObject last = new JsonObject();
        for (int i = 0; i < atOnce && last != null; i++) last = ended.poll(untilNs - System.nanoTime(), TimeUnit.NANOSECONDS);
        return last == null ? json("{answer: outcome, outcome: silent}") : last;
    }

    static JsonObject settled(Callable<JsonObject> call) {
        try {
            return call.call();
        } catch (Throwable thrown) {
            JsonObject answer = json("{answer: outcome, outcome: error, error: {kind: '" + thrown.getClass().getSimpleName() + "'}}");
            answer.getAsJsonObject("error").addProperty("message", textOf(thrown));
            return answer;
        }
    }

    static JsonObject outcome(boolean isOptout, boolean isSuccess, IdentityTokens identity) {
        if (isOptout) return json("{answer: outcome, outcome: optout}");
        if (!isSuccess || identity == null) return json("{answer: outcome, outcome: error, error: {kind: 'no identity'}}");
        current = identity;
        JsonObject all = json(identity.getJsonString()), given = new JsonObject(), answer = json("{answer: outcome, outcome: success}");
        for (String name : MEMBERS) if (all.has(name)) given.add(name, all.get(name));
        answer.add("identity", given);
        return answer;
    }

    static PublisherUid2Client clientFor(JsonObject command) {
        return new PublisherUid2Client(command.get("baseUrl").getAsString(), command.get("apiKey").getAsString(), command.get("clientSecret").getAsString());
    }

    static TokenGenerateInput inputFor(JsonObject user) {
        Map<String, Function<String, TokenGenerateInput>> kinds = Map.of("email", TokenGenerateInput::fromEmail, "phone", TokenGenerateInput::fromPhone,
            "email_hash", TokenGenerateInput::fromHashedEmail, "phone_hash", TokenGenerateInput::fromHashedPhone);
        String kind = kinds.keySet().stream().filter(user::has).findFirst().orElseThrow();
        TokenGenerateInput input = kinds.get(kind).apply(user.get(kind).getAsString());
        if (user.has("tcf_consent_string")) input.withTransparencyAndConsentString(user.get("tcf_consent_string").getAsString());
        return user.has("policy") ? input.doNotGenerateTokensForOptedOut() : input;
    }

    static String textOf(Throwable thrown) {
        return thrown + (thrown.getCause() == null ? "" : "\ncaused by " + textOf(thrown.getCause()));
    }

    static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
