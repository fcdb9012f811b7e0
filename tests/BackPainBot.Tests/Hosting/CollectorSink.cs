using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Tests.Hosting;

/// <summary>An OTLP collector on this machine that keeps the bytes it gets.</summary>
internal sealed class CollectorSink : IAsyncDisposable
{
    private readonly WebApplication _app;

    private CollectorSink()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(KeepAsync);
    }

    /// <summary>Path and body of each request.</summary>
    public ConcurrentQueue<(string Path, string Body)> Got { get; } = [];

    public string Address => _app.Urls.Single();

    public static async Task<CollectorSink> StartAsync()
    {
        var sink = new CollectorSink();
        await sink._app.StartAsync();
        return sink;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>Protocol Buffers hold text as it is, so words can be looked for in the bytes.</summary>
    private async Task KeepAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        Got.Enqueue((context.Request.Path, await reader.ReadToEndAsync()));
    }
}
