using System.Net;
using BackPainBot.Storage.Compliance;
using Shouldly;

namespace BackPainBot.Channels.Tests.DirectLine;

/// <summary>A conversation is begun once, and come back to.</summary>
public sealed class ConversationTests : IAsyncLifetime
{
    private DirectLineHost _host = null!;

    public async Task InitializeAsync() => _host = await DirectLineHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task It_is_begun_with_201_and_the_greeting_and_found_begun_with_200()
    {
        var token = (await _host.GenerateAsync()).Json.GetProperty("token").GetString()!;

        var first = await _host.SendAsync(HttpMethod.Post, "/conversations", token, """{"user":{"id":"u1"},"locale":"en-US"}""");
        var second = await _host.SendAsync(HttpMethod.Post, "/conversations", token);

        first.Status.ShouldBe(HttpStatusCode.Created);
        second.Status.ShouldBe(HttpStatusCode.OK);
        first.Json.EnumerateObject().Select(field => field.Name).ShouldBe(["conversationId", "token", "expires_in", "streamUrl"]);
        var greeting = (await (await _host.BeginWithAsync(token)).ActivitiesAsync()).ShouldHaveSingleItem();
        greeting.GetProperty("type").GetString().ShouldBe("message");
        greeting.TryGetProperty("replyToId", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Twenty_clients_that_begin_at_once_are_greeted_once()
    {
        var token = (await _host.GenerateAsync()).Json.GetProperty("token").GetString()!;

        var begun = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _host.SendAsync(HttpMethod.Post, "/conversations", token)));

        begun.Count(answer => answer.Status == HttpStatusCode.Created).ShouldBe(1);
        begun.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(19);
        (await (await _host.BeginWithAsync(token)).ActivitiesAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_comes_back_gets_a_token_and_a_stream_that_goes_on()
    {
        var talk = await _host.BeginAsync();

        var answer = await _host.SendAsync(HttpMethod.Get, $"{talk.Path}?watermark=1", talk.Token);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Json.GetProperty("conversationId").GetString().ShouldBe(talk.Id);
        answer.Json.GetProperty("token").GetString().ShouldNotBeNullOrEmpty();
        answer.Json.GetProperty("streamUrl").GetString()!
            .ShouldStartWith($"ws://{_host.Address.Authority}/v3/directline/conversations/{talk.Id}/stream?watermark=1&t=");
    }

    [Fact]
    public async Task A_token_for_another_conversation_is_a_403_everywhere()
    {
        var (mine, other) = (await _host.BeginAsync(), await _host.BeginAsync());
        foreach (var (method, path) in Endpoints(other))
            (await _host.SendAsync(method, path, mine.Token)).Fault.ShouldBe("403 Forbidden", path);
        (await DirectLineSocket.RefusalAsync(other.StreamUrl.Replace(other.Id, mine.Id, StringComparison.Ordinal))).ShouldBe(403);
    }

    [Fact]
    public async Task A_conversation_that_is_not_kept_any_more_is_a_404_everywhere()
    {
        var talk = await _host.BeginAsync();
        await _host.Store.ForgetAsync(new("directline", talk.Id), CancellationToken.None);

        foreach (var (method, path) in Endpoints(talk).Where(endpoint => !endpoint.Path.EndsWith("upload", StringComparison.Ordinal)))
            (await _host.SendAsync(method, path, talk.Token, method == HttpMethod.Post ? DirectLineTalk.Message("hi") : null)).Fault.ShouldBe("404 ConversationNotFound", path);
        (await talk.PostAsync("""{"type":"typing","from":{"id":"u"}}""")).Fault.ShouldBe("404 ConversationNotFound");
        (await _host.SendAsync(HttpMethod.Post, "/conversations", talk.Token)).Fault.ShouldBe("404 ConversationNotFound");
        (await DirectLineSocket.RefusalAsync(talk.StreamUrl)).ShouldBe(404);
    }

    [Fact]
    public async Task A_file_is_refused_in_words_that_the_client_gets_at_once()
    {
        var talk = await _host.BeginAsync();
        using var file = new MultipartFormDataContent { { new ByteArrayContent(new byte[100_000]), "file", "scan.png" } };

        var answer = await _host.SendAsync(HttpMethod.Post, $"{talk.Path}/upload?userId=user1", talk.Token, change: request => request.Content = file);

        answer.Fault.ShouldBe("400 NotSupported");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("5")]
    public async Task A_body_that_is_no_object_is_a_400(string body)
    {
        var token = (await _host.GenerateAsync()).Json.GetProperty("token").GetString()!;

        (await _host.SendAsync(HttpMethod.Post, "/conversations", token, body)).Fault.ShouldBe("400 BadSyntax");
    }

    [Fact]
    public async Task A_talk_goes_on_after_a_restart_with_its_token_and_all_that_was_said()
    {
        var store = new InMemoryStore();
        DirectLineTalk talk;
        await using (var before = await DirectLineHost.StartAsync(store: store))
        {
            talk = await before.BeginAsync("""{"resume":""}""");
            await talk.SayAsync("before");
        }

        await using var after = await DirectLineHost.StartAsync(store: store);
        var here = talk with { Host = after };
        await here.SayAsync("after");

        (await here.ActivitiesAsync()).Select(activity => activity.GetProperty("text").GetString())
            .ShouldBe(["1.1 ", "before", "2.1 before", "after", "3.1 after"]);
    }

    private static IEnumerable<(HttpMethod Method, string Path)> Endpoints(DirectLineTalk talk) =>
    [
        (HttpMethod.Get, talk.Path), (HttpMethod.Get, $"{talk.Path}/activities"), (HttpMethod.Post, $"{talk.Path}/activities"),
        (HttpMethod.Post, $"{talk.Path}/upload"),
    ];
}
