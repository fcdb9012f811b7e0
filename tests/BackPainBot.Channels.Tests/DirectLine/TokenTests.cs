using System.Net;
using System.Text;
using System.Text.Json;
using Shouldly;

namespace BackPainBot.Channels.Tests.DirectLine;

/// <summary>Tokens are given, bound, renewed and refused.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private DirectLineHost _host = null!;

    public async Task InitializeAsync() => _host = await DirectLineHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"trustedOrigins":["https://example.org"],"user":null}""")]
    public async Task Who_names_nobody_gets_a_token_that_names_nobody(string? body)
    {
        var answer = await _host.GenerateAsync(body);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Json.GetProperty("expires_in").GetInt32().ShouldBe(1800);
        answer.Json.EnumerateObject().Select(field => field.Name).ShouldBe(["conversationId", "token", "expires_in"]);
        Claims(answer).TryGetProperty("user", out _).ShouldBeFalse();
        Claims(answer).GetProperty("conv").GetString().ShouldBe(answer.Json.GetProperty("conversationId").GetString());
    }

    [Theory]
    [InlineData("u1")]
    [InlineData("dl_given-by-our-page")]
    public async Task Who_names_a_user_gets_a_token_for_them(string user)
    {
        var answer = await _host.GenerateAsync($$$"""{"user":{"id":"{{{user}}}","name":"Sam"}}""");

        answer.Json.GetProperty("userId").GetString().ShouldBe(user);
        Claims(answer).GetProperty("user").GetString().ShouldBe(user);
        answer.Json.TryGetProperty("resume", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("{", "400 BadSyntax")]
    [InlineData("[]", "400 BadSyntax")]
    [InlineData("""{"user":{},"user":{}}""", "400 BadSyntax")]
    [InlineData("""{"user":{}}""", "400 BadArgument")]
    [InlineData("""{"user":"sam"}""", "400 BadArgument")]
    [InlineData("""{"user":{"id":5}}""", "400 BadArgument")]
    [InlineData("""{"user":{"id":"\ud800"}}""", "400 BadArgument")]
    [InlineData("""{"resume":5}""", "400 BadArgument")]
    public async Task A_request_that_makes_no_sense_is_a_400(string body, string fault) =>
        (await _host.GenerateAsync(body)).Fault.ShouldBe(fault);

    [Fact]
    public async Task A_body_that_is_too_long_is_a_413() =>
        (await _host.GenerateAsync($$"""{"x":"{{new string('x', 256 * 1024)}}"}""")).Fault.ShouldBe("413 MessageSizeTooBig");

    [Fact]
    public async Task A_secret_buys_a_new_token_for_the_same_conversation_and_user()
    {
        var first = (await _host.GenerateAsync("""{"resume":""}""")).Json;
        var again = (await _host.GenerateAsync($$"""{"resume":"{{first.GetProperty("resume").GetString()}}"}""")).Json;

        first.GetProperty("resumed").GetBoolean().ShouldBeFalse();
        first.GetProperty("userId").GetString().ShouldNotBeNull().ShouldStartWith("dl_");
        again.GetProperty("resumed").GetBoolean().ShouldBeTrue();
        foreach (var field in new[] { "conversationId", "userId", "resume" })
            again.GetProperty(field).GetString().ShouldBe(first.GetProperty(field).GetString());
    }

    [Fact]
    public async Task A_secret_that_is_not_known_begins_anew_with_another_one()
    {
        var answer = (await _host.GenerateAsync("""{"resume":"guess","user":{"id":"u1"}}""")).Json;

        answer.GetProperty("resumed").GetBoolean().ShouldBeFalse();
        answer.GetProperty("userId").GetString().ShouldBe("u1");
        answer.GetProperty("resume").GetString().ShouldNotBeNull().Length.ShouldBe(43);
    }

    [Fact]
    public async Task A_token_is_renewed_while_it_is_good_and_not_after()
    {
        var talk = await _host.BeginAsync("""{"user":{"id":"u1"}}""");
        _host.Time.Advance(TimeSpan.FromMinutes(29));
        var renewed = await RefreshAsync(talk.Token);
        renewed.Json.GetProperty("conversationId").GetString().ShouldBe(talk.Id);
        Claims(renewed).GetProperty("user").GetString().ShouldBe("u1");

        _host.Time.Advance(TimeSpan.FromMinutes(1));
        (await RefreshAsync(talk.Token)).Fault.ShouldBe("403 TokenExpired");
        (await talk.GetAsync()).Fault.ShouldBe("403 TokenExpired");
        (await RefreshAsync(renewed.Json.GetProperty("token").GetString()!)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_of_a_conversation_that_was_forgotten_is_not_renewed()
    {
        var talk = await _host.BeginAsync();
        await _host.Store.ForgetAsync(new("directline", talk.Id), CancellationToken.None);

        (await RefreshAsync(talk.Token)).Fault.ShouldBe("404 ConversationNotFound");
    }

    [Fact]
    public async Task What_is_no_token_of_ours_is_a_401()
    {
        var talk = await _host.BeginAsync();
        var parts = talk.Token.Split('.');
        var stranger = await (await DirectLineHost.StartAsync()).BeginAsync();
        string?[] forgeries =
        [
            null, "", "garbage", "a.b.c", "..", talk.Token[..^1], talk.Token[..(talk.Token.Length / 2)], talk.Token + "x", new string('x', 20_000),
            stranger.Token,
            $"{parts[0]}.{Encode("""{"conv":"another","aud":"directline","exp":9999999999}""")}.{parts[2]}",
            $"{Encode("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.",
            $"{Encode("""{"alg":"none","typ":"JWT","kid":"x"}""")}.{parts[1]}.{parts[2]}",
            new Uri(talk.StreamUrl).Query.Split("t=")[1],
        ];

        foreach (var forgery in forgeries)
        {
            (await RefreshAsync(forgery)).Fault.ShouldBe("401 Unauthorized", forgery);
            (await _host.SendAsync(HttpMethod.Get, $"{talk.Path}/activities", forgery)).Fault.ShouldBe("401 Unauthorized", forgery);
        }
    }

    [Fact]
    public async Task Another_node_and_the_next_run_honour_what_was_signed()
    {
        var talk = await _host.BeginAsync();
        await using var other = await DirectLineHost.StartAsync(store: _host.Store, time: _host.Time);

        (await other.SendAsync(HttpMethod.Post, "/tokens/refresh", talk.Token)).Status.ShouldBe(HttpStatusCode.OK);
        var there = await other.BeginAsync();
        (await RefreshAsync(there.Token)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_key_signs_for_a_month_and_the_next_one_takes_its_place()
    {
        await _host.GenerateAsync();
        _host.Time.Advance(TimeSpan.FromDays(29));
        await _host.GenerateAsync();
        (await _host.Store.SigningKeysAsync(CancellationToken.None)).Count.ShouldBe(1);

        _host.Time.Advance(TimeSpan.FromDays(1));
        var talk = await _host.BeginAsync();
        (await _host.Store.SigningKeysAsync(CancellationToken.None))[0].Made.ShouldBe(_host.Time.GetUtcNow());
        (await RefreshAsync(talk.Token)).Status.ShouldBe(HttpStatusCode.OK);
    }

    private Task<DirectLineAnswer> RefreshAsync(string? token) => _host.SendAsync(HttpMethod.Post, "/tokens/refresh", token);

    private static JsonElement Claims(DirectLineAnswer answer)
    {
        var payload = answer.Json.GetProperty("token").GetString()!.Split('.')[1];
        return JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(payload)).RootElement;
    }

    private static string Encode(string json) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
