using System.Net;
using System.Text;
using BackPainBot.Channels.Tests.Activities;
using Shouldly;

namespace BackPainBot.Channels.Tests.Messages;

public sealed class BadRequestTests(TestServer server) : IClassFixture<TestServer>
{
    private static readonly string Good = Sample.Message("\"text\":\"hi\"");

    [Theory]
    [InlineData("", "BadSyntax")]
    [InlineData("{", "BadSyntax")]
    [InlineData("[]", "BadSyntax")]
    [InlineData("{\"type\":5}", "BadSyntax")]
    [InlineData("{\"text\":\"hi\"}", "BadArgument")]
    [InlineData("{\"type\":\"message\",\"channelId\":\"c\"}", "BadArgument")]
    public async Task A_body_that_is_no_activity_is_a_400(string body, string code)
    {
        var answer = await server.PostAsync(body);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ErrorCode.ShouldBe(code);
        answer.Type!.MediaType.ShouldBe("application/json");
    }

    [Fact]
    public async Task A_reply_that_could_go_nowhere_is_a_400()
    {
        var answer = await server.PostAsync("""{"type":"message","channelId":"test","from":{"id":"u"},"conversation":{"id":"c"},"text":"hi"}""");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ErrorMessage.ShouldBe("The field 'serviceUrl' is missing: the replies could go nowhere. Send it, or deliveryMode 'expectReplies'.");
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("nonsense")]
    public async Task A_service_url_elsewhere_is_a_403_and_runs_no_turn(string url)
    {
        var before = server.Conversations.Requests.Count;

        var answer = await server.PostAsync(Good.Replace("http://127.0.0.1:9/_connector", url, StringComparison.Ordinal));

        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        answer.ErrorCode.ShouldBe("Forbidden");
        server.Conversations.Requests.Count.ShouldBe(before);
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("X-Forwarded-Proto")]
    [InlineData("x-forwarded-anything")]
    [InlineData("Forwarded")]
    [InlineData("Via")]
    [InlineData("x-real-ip")]
    [InlineData("X-Client-IP")]
    [InlineData("X-Original-For")]
    [InlineData("X-Original-Host")]
    [InlineData("CF-Connecting-IP")]
    [InlineData("True-Client-IP")]
    [InlineData("Fastly-Client-IP")]
    public async Task Who_calls_through_a_proxy_is_refused(string header)
    {
        var answer = await server.PostAsync(Good, request => request.Headers.TryAddWithoutValidation(header, "127.0.0.1"));

        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        answer.ErrorCode.ShouldBe("Forbidden");
    }

    [Theory]
    [InlineData("rebound.example", null, 403)]
    [InlineData("localhost.example:80", null, 403)]
    [InlineData("localhost:1", null, 202)]
    [InlineData("[::1]:1", null, 202)]
    [InlineData("localhost:1", "http://localhost:1", 202)]
    [InlineData("localhost:1", "http://localhost:2", 403)]
    [InlineData("localhost:1", "https://example.org", 403)]
    [InlineData("localhost:1", "null", 403)]
    public async Task A_page_of_a_stranger_is_refused_by_the_name_that_it_calls_or_comes_from(string host, string? origin, int status)
    {
        var answer = await server.PostAsync(Good, request =>
        {
            request.Headers.Host = host;
            if (origin is not null)
                request.Headers.TryAddWithoutValidation("Origin", origin);
        });

        ((int)answer.Status).ShouldBe(status);
    }

    [Fact]
    public async Task A_body_that_is_too_deep_is_told_as_that() =>
        (await server.PostAsync(Sample.Message($"\"value\":{new string('[', 65)}{new string(']', 65)}"))).ErrorMessage
            .ShouldBe("The body has objects and lists more than 64 levels deep.");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_256_kilobytes_is_a_413(bool lengthIsTold)
    {
        var body = Encoding.UTF8.GetBytes(Sample.Message($"\"text\":\"{new string('x', 256 * 1024)}\""));
        using HttpContent content = lengthIsTold ? new ByteArrayContent(body) : new StreamContent(new Unseekable(body));
        content.Headers.ContentType = new("application/json");

        var answer = await server.PostAsync(content);

        answer.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        answer.ErrorCode.ShouldBe("MessageSizeTooBig");
        answer.ErrorMessage.ShouldBe("The body is longer than 256 KB (setting Messages:MaxKilobytes).");
    }

    [Theory]
    [InlineData(256 * 1024, HttpStatusCode.Accepted)]
    [InlineData((256 * 1024) + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task The_limit_is_exact(int bytes, HttpStatusCode status)
    {
        var frame = Sample.Message("\"text\":\"\"").Length;

        var answer = await server.PostAsync(Sample.Message($"\"text\":\"{new string('x', bytes - frame)}\""));

        answer.Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task Another_content_type_is_a_415(string? type)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Good));
        content.Headers.ContentType = type is null ? null : System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);

        var answer = await server.PostAsync(content);

        answer.Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        answer.ErrorCode.ShouldBe("UnsupportedMediaType");
    }

    /// <summary>A body whose length nobody knows, so that it is sent in chunks.</summary>
    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
