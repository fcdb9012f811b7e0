using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;

namespace BackPainBot.Tests;

public sealed partial class ProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ProgramUnderTest _program;

    public ProgramTests() => _program = new ProgramUnderTest(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_program_serves_from_another_folder()
    {
        using var program = _program.Start("--urls", "http://127.0.0.1:0");
        try
        {
            var first = await program.StandardOutput.ReadLineAsync() ?? await program.StandardError.ReadToEndAsync();
            var address = Listening().Match(first).Value;
            address.ShouldNotBeEmpty(first);
            using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });

            (await client.GetAsync(new Uri($"{address}/healthz"))).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await client.GetAsync(new Uri($"{address}/readyz"))).StatusCode.ShouldBe(HttpStatusCode.OK);
            using var content = new StringContent(
                """{"type":"message","channelId":"test","from":{"id":"u"},"conversation":{"id":"c"},"text":"hello","deliveryMode":"expectReplies"}""",
                Encoding.UTF8,
                "application/json");
            using var answer = await client.PostAsync(new Uri($"{address}/api/messages"), content);

            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var activities = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("activities");
            activities[0].GetProperty("text").GetString().ShouldNotBeNullOrWhiteSpace();
            File.Exists(_folder.File("data/bot.db")).ShouldBeTrue();
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task A_piped_talk_is_answered_line_by_line()
    {
        var (code, output, errors) = await _program.RunAsync("hello\nhow do i work my psoas\n", "chat", "--json");

        errors.ShouldBe($"Talks are kept in {_folder.File("data/bot.db")}.\n");
        code.ShouldBe(0);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("turn").GetInt32())
            .ShouldBe([1, 2]);
    }

    [Theory]
    [InlineData("chatt")]
    [InlineData("--ulrs=http://127.0.0.1:0")]
    [InlineData("check", "everything")]
    [InlineData("chat", "--jsn")]
    public async Task What_is_not_understood_starts_nothing_and_ends_with_2(params string[] arguments)
    {
        var (code, output, errors) = await _program.RunAsync("", arguments);

        code.ShouldBe(2);
        output.ShouldBeEmpty();
        errors.ShouldContain(arguments[^1]);
        errors.ShouldContain("Usage: BackPainBot");
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task Check_says_what_it_checked()
    {
        var (code, output, errors) = await _program.RunAsync("", "check");

        errors.ShouldBeEmpty();
        code.ShouldBe(0);
        output.ShouldMatch("^[0-9]+ ");
    }

    [Fact]
    public async Task A_store_that_is_no_store_is_refused_and_left_as_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("not a database ", 200));
        _folder.Write("data/bot.db", text);

        var (code, output, errors) = await _program.RunAsync("hello\n", "chat");

        code.ShouldBe(1);
        output.ShouldBeEmpty();
        errors.ShouldContain(_folder.File("data/bot.db"));
        (await File.ReadAllTextAsync(_folder.File("data/bot.db"))).ShouldBe(text);
    }

    [Fact]
    public async Task What_was_understood_is_printed_as_json_lines()
    {
        var (code, output, errors) = await _program.RunAsync(
            """
            {"id":"1","text":"my left hip hurts","context":null}

            {"id":"2","text":"next","context":"step"}
            """,
            "understand");

        errors.ShouldBeEmpty();
        code.ShouldBe(0);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Select(line => line.GetProperty("id").GetString()).ShouldBe(["1", "2"]);
        lines[0].GetProperty("side").GetString().ShouldBe("left");
        lines[0].EnumerateObject().Select(key => key.Name).ShouldBe(
            ["id", "intent", "muscles", "regions", "side", "timing", "negated_regions", "red_flags", "tool", "pain_score", "duration"]);
    }

    [Fact]
    public async Task A_line_that_cannot_be_understood_is_answered_and_ends_with_1()
    {
        var (code, output, _) = await _program.RunAsync("{\"id\":1,\"text\":\"hi\",\"context\":\"here\"}\n{\"id\":2,\"text\":\"hi\"}\n", "understand");

        code.ShouldBe(1);
        output.Split('\n')[0].ShouldBe("""{"id":1,"error":"'context' must be \"step\" or null"}""");
        output.Split('\n')[1].ShouldStartWith("""{"id":2,"intent":""");
    }

    [Fact]
    public async Task The_version_is_that_of_the_changelog() => (await _program.RunAsync("", "--version")).Output.ShouldBe("0.1.0\n");

    [Fact]
    public async Task A_level_of_the_log_that_does_not_exist_is_told_in_one_sentence()
    {
        _program.Settings["Logging__LogLevel__Default"] = "Bogus";

        var (code, _, errors) = await _program.RunAsync("", "--urls", "http://127.0.0.1:0");

        code.ShouldBe(1);
        errors.ShouldContain("Logging:LogLevel:Default is 'Bogus'; set one of Trace, ");
        errors.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("serve", "--urls", "http://127.0.0.1:0")]
    [InlineData("chat")]
    [InlineData("understand")]
    [InlineData("check")]
    public async Task Knowledge_with_errors_starts_nothing_and_every_error_is_named(params string[] arguments)
    {
        _folder.Write("knowledge/regions.yaml", "- id: [");
        _folder.Write("knowledge/tools.yaml", "tool: hands");
        _program.Settings["Knowledge__Path"] = _folder.File("knowledge");

        var (code, output, errors) = await _program.RunAsync("hello\n", arguments);

        code.ShouldBe(1);
        output.ShouldBeEmpty();
        errors.ShouldContain("knowledge/regions.yaml:");
        errors.ShouldContain("knowledge/tools.yaml:1: ");
        errors.ShouldEndWith(" errors in knowledge/ and dialogs/: nothing was started.\n");
        Directory.Exists(_folder.File("data")).ShouldBeFalse();
    }

    [Fact]
    public async Task An_address_that_is_taken_is_told_in_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var (code, output, errors) = await _program.RunAsync("", "--urls", $"http://{taken.LocalEndpoint}");

        code.ShouldBe(1);
        output.ShouldBeEmpty();
        errors.ShouldBe(
            $"The server cannot listen: Failed to bind to address http://{taken.LocalEndpoint}: address already in use. "
            + "Choose another address with --urls http://localhost:PORT.\n");
    }

    [GeneratedRegex("http://127.0.0.1:[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
