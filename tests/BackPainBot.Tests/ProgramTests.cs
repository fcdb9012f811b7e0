using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;

namespace BackPainBot.Tests;

public sealed partial class ProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_program_serves_from_another_folder()
    {
        using var program = ProgramUnderTest.Start(_folder, "--urls", "http://127.0.0.1:0");
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
        var (code, output, errors) = await ProgramUnderTest.RunAsync(_folder, "hello\nhow do i work my psoas\n", "chat", "--json");

        errors.ShouldBeEmpty();
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
        var (code, output, errors) = await ProgramUnderTest.RunAsync(_folder, "", arguments);

        code.ShouldBe(2);
        output.ShouldBeEmpty();
        errors.ShouldContain(arguments[^1]);
        errors.ShouldContain("Usage: BackPainBot");
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task Check_says_what_it_checked()
    {
        var (code, output, errors) = await ProgramUnderTest.RunAsync(_folder, "", "check");

        errors.ShouldBeEmpty();
        code.ShouldBe(0);
        output.ShouldMatch("^[0-9]+ ");
    }

    [Fact]
    public async Task A_store_that_is_no_store_is_refused_and_left_as_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("not a database ", 200));
        _folder.Write("data/bot.db", text);

        var (code, output, errors) = await ProgramUnderTest.RunAsync(_folder, "hello\n", "chat");

        code.ShouldBe(1);
        output.ShouldBeEmpty();
        errors.ShouldContain(_folder.File("data/bot.db"));
        (await File.ReadAllTextAsync(_folder.File("data/bot.db"))).ShouldBe(text);
    }

    [GeneratedRegex("http://127.0.0.1:[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
