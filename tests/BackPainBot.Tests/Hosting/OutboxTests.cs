using System.Net;
using System.Threading.Channels;
using BackPainBot.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Shouldly;

namespace BackPainBot.Tests.Hosting;

public sealed class OutboxTests : IAsyncLifetime
{
    private static readonly ConversationKey Conversation = new("msteams", "19:c;messageid=1");

    private readonly Channel<(string Path, string Body)> _posts = Channel.CreateUnbounded<(string, string)>();
    private WebApplication _channel = null!;
    private volatile int _answer = StatusCodes.Status202Accepted;
    private volatile string? _retryAfter;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _channel = builder.Build();
        _channel.MapPost("/{**path}", TakeAsync);
        await _channel.StartAsync();
    }

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [Fact]
    public async Task Replies_reach_the_service_url_in_order()
    {
        await using var server = await RunningServer.StartAsync();

        for (var i = 1; i <= 3; i++)
            (await server.PostAsync(Message($"a{i}"))).StatusCode.ShouldBe(HttpStatusCode.Accepted);

        for (var i = 1; i <= 3; i++)
        {
            var (path, body) = await NextAsync();
            path.ShouldBe($"/connector/v3/conversations/19%3Ac%3Bmessageid%3D1/activities/a{i}");
            body.ShouldContain($"{i}: Said 'a{i}'");
        }
    }

    [Fact]
    public async Task A_reply_that_no_channel_took_is_sent_by_the_next_run()
    {
        await using var bot = new TestBot();
        _answer = StatusCodes.Status503ServiceUnavailable;
        await using (var before = await RunningServer.StartAsync(bot, ownsBot: false))
        {
            await before.PostAsync(Message("a1"));
            await NextAsync();
        }

        while (_posts.Reader.TryRead(out _))
        {
            // Further attempts of the first run.
        }

        _answer = StatusCodes.Status202Accepted;
        await bot.RestartAsync();
        await using var after = await RunningServer.StartAsync(bot, ownsBot: false);
        (await NextAsync()).Body.ShouldContain("1: Said 'a1'");
    }

    [Fact]
    public async Task A_channel_that_asked_for_a_rest_has_it_from_the_next_run_too()
    {
        await using var bot = new TestBot();
        (_answer, _retryAfter) = (StatusCodes.Status429TooManyRequests, "7");
        await using (var before = await RunningServer.StartAsync(bot, ownsBot: false))
        {
            await before.PostAsync(Message("a1"));
            await NextAsync();
            while (await bot.Runtime.Store.FirstPendingAsync(Conversation, CancellationToken.None) is { NotBefore: null })
                await Task.Yield();
        }

        var until = (await bot.Runtime.Store.FirstPendingAsync(Conversation, CancellationToken.None)).ShouldNotBeNull().NotBefore.ShouldNotBeNull();
        (_answer, _retryAfter) = (StatusCodes.Status202Accepted, null);
        await bot.RestartAsync();
        await using var after = await RunningServer.StartAsync(bot, ownsBot: false);

        (await NextAsync()).Body.ShouldContain("1: Said 'a1'");
        TimeProvider.System.GetUtcNow().ShouldBeGreaterThanOrEqualTo(until);
    }

    private async Task<(string Path, string Body)> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await _posts.Reader.ReadAsync(patience.Token);
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var path = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        await _posts.Writer.WriteAsync((path, await reader.ReadToEndAsync()));
        context.Response.StatusCode = _answer;
        context.Response.Headers.RetryAfter = _retryAfter;
    }

    private string Message(string id) =>
        $$"""
        {"type":"message","id":"{{id}}","channelId":"msteams","serviceUrl":"{{_channel.Urls.Single()}}/connector","text":"{{id}}",
        "from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"19:c;messageid=1","conversationType":"channel"} }
        """;
}
