using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using BackPainBot.Browser.Tests.Running;
using Shouldly;

namespace BackPainBot.Browser.Tests;

/// <summary>What the Release program serves, started in another folder. No browser is needed.</summary>
public sealed partial class ServedPageTests : IAsyncLifetime
{
    private const int MostOwnCode = 40_000;

    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false });

    private RunningBot _bot = null!;

    public async Task InitializeAsync() => _bot = await RunningBot.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task The_page_is_never_kept_and_has_a_policy_with_a_nonce_of_its_own()
    {
        var one = await Client.GetAsync(At("/"));
        var two = await Client.GetAsync(At("/"));

        one.StatusCode.ShouldBe(HttpStatusCode.OK);
        one.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var policy = one.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'; script-src 'self'; ");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        var nonce = Nonce().Match(policy).Groups["nonce"].Value;
        (await one.Content.ReadAsStringAsync()).ShouldContain($"nonce=\"{nonce}\"");
        two.Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain(nonce);
        one.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        one.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        one.Headers.GetValues("Permissions-Policy").Single().ShouldContain("microphone=()");
    }

    [Fact]
    public async Task Every_file_that_the_page_names_is_there_kept_for_ever_and_compressed()
    {
        foreach (var address in await FilesAsync())
        {
            using var answer = await GetAsync(address, "br");

            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
            answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
            answer.Headers.Vary.ShouldBe(["Accept-Encoding"]);
        }
    }

    [Fact]
    public async Task Our_own_code_is_small()
    {
        var size = (await Client.GetByteArrayAsync(At("/"))).Length;
        foreach (var address in (await FilesAsync()).Where(address => !address.Contains("/webchat", StringComparison.Ordinal)))
            size += (await (await GetAsync(address, "br")).Content.ReadAsByteArrayAsync()).Length;

        size.ShouldBeLessThan(MostOwnCode);
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("*", "br")]
    [InlineData("*;q=0", null)]
    [InlineData("identity", null)]
    [InlineData("", null)]
    public async Task A_file_comes_in_the_smallest_form_that_the_client_takes(string accepted, string? encoding)
    {
        using var answer = await GetAsync((await FilesAsync())[0], accepted);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(encoding);
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBe((int)answer.Content.Headers.ContentLength!);
    }

    [Fact]
    public async Task A_head_says_what_a_get_would_and_sends_nothing()
    {
        foreach (var address in (string[])["/", .. await FilesAsync()])
        {
            using var get = await Client.GetAsync(At(address));
            using var head = await Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, At(address)));

            head.StatusCode.ShouldBe(HttpStatusCode.OK);
            head.Content.Headers.ContentLength.ShouldBe(get.Content.Headers.ContentLength, address);
            head.Content.Headers.ContentType.ShouldBe(get.Content.Headers.ContentType);
        }
    }

    [Theory]
    [InlineData("/index.html")]
    [InlineData("/favicon.ico")]
    [InlineData("/assets/")]
    [InlineData("/assets/page.js")]
    [InlineData("/assets/manifest.json")]
    [InlineData("/assets/..%2Findex.html")]
    [InlineData("/assets/%2e%2e/manifest.json")]
    public async Task Whatever_else_is_asked_for_is_not_there(string address) =>
        (await Client.GetAsync(At(address))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("/")]
    [InlineData("/assets/page.js")]
    public async Task Who_comes_through_a_proxy_is_refused_as_long_as_no_origin_is_allowed(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, At(address));
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");

        (await Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private Uri At(string path) => new(_bot.Address, path);

    private async Task<IReadOnlyList<string>> FilesAsync() =>
        [.. Assets().Matches(await Client.GetStringAsync(At("/"))).Select(match => match.Value).Distinct()];

    private async Task<HttpResponseMessage> GetAsync(string address, string accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, At(address));
        foreach (var encoding in accepted.Split(", ", StringSplitOptions.RemoveEmptyEntries))
            request.Headers.AcceptEncoding.Add(StringWithQualityHeaderValue.Parse(encoding));
        return await Client.SendAsync(request);
    }

    [GeneratedRegex("'nonce-(?<nonce>[^']+)'", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Nonce();

    [GeneratedRegex("/assets/[^\"]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Assets();
}
