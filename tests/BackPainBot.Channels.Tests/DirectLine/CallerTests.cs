using System.Net;
using BackPainBot.Channels.DirectLine;
using Shouldly;

namespace BackPainBot.Channels.Tests.DirectLine;

/// <summary>Who may call: this machine, the pages that are named, and nobody through a proxy that is not known.</summary>
public sealed class CallerTests
{
    private const string Page = "https://example.org";

    /// <summary>As a person may write it; browsers write it small.</summary>
    private static readonly DirectLineOptions Public = new() { AllowedOrigins = ["https://Example.org"] };

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    public async Task Without_pages_who_comes_through_a_proxy_is_refused(string header)
    {
        await using var host = await DirectLineHost.StartAsync();

        (await CallAsync(host, (header, "203.0.113.9"))).Fault.ShouldBe("403 Forbidden");
        (await CallAsync(host)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("https://example.org", 200)]
    [InlineData("https://example.org.evil.example", 403)]
    [InlineData("https://sub.example.org", 403)]
    [InlineData("http://example.org", 403)]
    [InlineData("null", 403)]
    [InlineData(null, 200)]
    public async Task A_page_that_is_not_named_is_refused(string? origin, int status)
    {
        await using var host = await DirectLineHost.StartAsync(Public);

        var answer = await CallAsync(host, origin is null ? null : ("Origin", origin));

        ((int)answer.Status).ShouldBe(status);
        answer.Headers.ContainsKey("Access-Control-Allow-Origin").ShouldBe(origin is not null && status == 200);
    }

    [Fact]
    public async Task Our_own_page_may_call_by_the_name_of_this_machine_and_no_other()
    {
        await using var host = await DirectLineHost.StartAsync();

        (await CallAsync(host, ("Origin", host.Address.GetLeftPart(UriPartial.Authority)))).Status.ShouldBe(HttpStatusCode.OK);
        (await CallAsync(host, ("Origin", "http://rebound.example"), ("Host", "rebound.example"))).Fault.ShouldBe("403 Forbidden");
        (await CallAsync(host, ("Origin", Page))).Fault.ShouldBe("403 Forbidden");
    }

    [Fact]
    public async Task A_socket_of_a_foreign_page_is_refused_and_of_no_page_is_not()
    {
        await using var host = await DirectLineHost.StartAsync(Public);
        var talk = await host.BeginAsync();

        (await DirectLineSocket.RefusalAsync(talk.StreamUrl, "https://evil.example")).ShouldBe(403);
        await using var page = await DirectLineSocket.ConnectAsync(talk.StreamUrl, Page);
        await using var program = await DirectLineSocket.ConnectAsync(talk.StreamUrl);
    }

    [Fact]
    public async Task A_named_page_may_ask_beforehand_and_a_foreign_one_learns_nothing()
    {
        await using var host = await DirectLineHost.StartAsync(Public);
        var talk = await host.BeginAsync();

        var asked = await PreflightAsync(host, $"{talk.Path}/activities", Page);
        asked.Status.ShouldBe(HttpStatusCode.NoContent);
        asked.Headers["Access-Control-Allow-Origin"].ShouldBe(Page);
        asked.Headers["Access-Control-Allow-Methods"].ShouldContain("POST");
        asked.Headers["Access-Control-Allow-Headers"].Split(',').Order(StringComparer.OrdinalIgnoreCase)
            .ShouldBe(["Authorization", "Content-Type", "x-ms-bot-agent", "x-requested-with"], Case.Insensitive);
        (await PreflightAsync(host, $"{talk.Path}/activities", "https://evil.example"))
            .Headers.ShouldNotContain(header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Errors_can_be_read_by_named_pages_too()
    {
        await using var host = await DirectLineHost.StartAsync(Public);

        var answer = await host.SendAsync(HttpMethod.Post, "/tokens/refresh", change: request => request.Headers.Add("Origin", Page));

        answer.Fault.ShouldBe("401 Unauthorized");
        answer.Headers["Access-Control-Allow-Origin"].ShouldBe(Page);
    }

    [Theory]
    [InlineData("GET", "/nothing", 404)]
    [InlineData("PUT", "/conversations", 405)]
    public async Task That_there_is_no_such_address_can_be_read_by_named_pages_and_by_no_others(string method, string path, int status)
    {
        await using var host = await DirectLineHost.StartAsync(Public);

        var named = await host.SendAsync(new HttpMethod(method), path, change: Headers(("Origin", Page)));
        var foreign = await host.SendAsync(new HttpMethod(method), path, change: Headers(("Origin", "https://evil.example")));

        ((int)named.Status).ShouldBe(status);
        named.Headers["Access-Control-Allow-Origin"].ShouldBe(Page);
        foreign.Headers.ContainsKey("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Fact]
    public async Task A_known_proxy_is_believed_about_who_calls_and_how()
    {
        await using var host = await DirectLineHost.StartAsync(new DirectLineOptions
        {
            AllowedOrigins = [Page],
            KnownProxies = ["127.0.0.1"],
            TokensPerMinute = 2,
        });

        // A stranger may write what they like before the proxy adds their address.
        (await CallAsync(host, ("X-Forwarded-For", "1.1.1.1, 203.0.113.9"))).Status.ShouldBe(HttpStatusCode.OK);
        (await CallAsync(host, ("X-Forwarded-For", "2.2.2.2, 203.0.113.9"))).Status.ShouldBe(HttpStatusCode.OK);
        (await CallAsync(host, ("X-Forwarded-For", "3.3.3.3, 203.0.113.9"))).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        var other = await CallAsync(host, ("X-Forwarded-For", "203.0.113.10"));
        var started = await host.SendAsync(
            HttpMethod.Post,
            "/conversations",
            other.Json.GetProperty("token").GetString(),
            change: Headers(("X-Forwarded-For", "203.0.113.10"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "bot.example.org")));
        started.Json.GetProperty("streamUrl").GetString()!.ShouldStartWith("wss://bot.example.org/v3/directline/");
    }

    [Fact]
    public async Task A_header_that_is_a_bomb_is_refused_before_it_is_read()
    {
        await using var host = await DirectLineHost.StartAsync();

        var large = await host.SendAsync(HttpMethod.Post, "/tokens/refresh", new string('x', 40_000));
        var many = await host.SendAsync(HttpMethod.Post, "/tokens/refresh", change: request =>
            Enumerable.Range(0, 200).ToList().ForEach(n => request.Headers.Add($"x-{n}", "x")));

        large.Status.ShouldBe(HttpStatusCode.RequestHeaderFieldsTooLarge);
        many.Status.ShouldBe(HttpStatusCode.RequestHeaderFieldsTooLarge);
    }

    private static Task<DirectLineAnswer> CallAsync(DirectLineHost host, params (string Name, string Value)?[] headers) =>
        host.SendAsync(HttpMethod.Post, "/tokens/generate", change: Headers(headers));

    private static Task<DirectLineAnswer> PreflightAsync(DirectLineHost host, string path, string origin) => host.SendAsync(
        HttpMethod.Options,
        path,
        change: Headers(
            ("Origin", origin), ("Access-Control-Request-Method", "POST"),
            ("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with")));

    private static Action<HttpRequestMessage> Headers(params (string Name, string Value)?[] headers) => request =>
    {
        foreach (var header in headers.OfType<(string Name, string Value)>())
            request.Headers.TryAddWithoutValidation(header.Name, header.Value);
    };
}
