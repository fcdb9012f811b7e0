using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Shouldly;

namespace BackPainBot.Tests.Hosting;

public sealed class OutboxTests : IAsyncLifetime
{
    private readonly Channel<(string Path, string Body)> _posts = Channel.CreateUnbounded<(string, string)>();
    private WebApplication _channel = null!;

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
            var (path, body) = await _posts.Reader.ReadAsync(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
            path.ShouldBe($"/connector/v3/conversations/19%3Ac%3Bmessageid%3D1/activities/a{i}");
            body.ShouldContain($"{i}: Said 'a{i}'");
        }
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var path = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        await _posts.Writer.WriteAsync((path, await reader.ReadToEndAsync()));
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private string Message(string id) =>
        $$"""
        {"type":"message","id":"{{id}}","channelId":"msteams","serviceUrl":"{{_channel.Urls.Single()}}/connector","text":"{{id}}",
        "from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"19:c;messageid=1","conversationType":"channel"} }
        """;
}
