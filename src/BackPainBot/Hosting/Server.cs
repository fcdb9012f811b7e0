using BackPainBot.Channels;
using BackPainBot.Channels.DirectLine;
using BackPainBot.Channels.Page;
using BackPainBot.Conversations;
using BackPainBot.Runtime;
using BackPainBot.Settings;

namespace BackPainBot.Hosting;

/// <summary>The web host around a bot that is open already.</summary>
internal static class Server
{
    /// <summary>A builder with the program's own files and no more: it is the slim one, as start-up counts.</summary>
    /// <param name="urls">From the command line; null leaves it to the environment.</param>
    public static WebApplicationBuilder Builder(string? urls = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = "BackPainBot",
            // The program is started from any folder; its files are beside it.
            ContentRootPath = AppContext.BaseDirectory,
        });
        if (!string.IsNullOrWhiteSpace(urls))
            builder.Configuration["urls"] = urls;
        // Not in appsettings.json, where it would win over ASPNETCORE_URLS. Left empty, it would be the server's own default.
        if (string.IsNullOrWhiteSpace(builder.Configuration["urls"]))
            builder.Configuration["urls"] = Addresses.Default;
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        // It logs whole addresses, and in those of streams stands a token.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        // It logs a failed start with its stack; whoever started the program is told in one sentence instead.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        return builder;
    }

    /// <summary>The application, not yet listening.</summary>
    public static WebApplication Build(WebApplicationBuilder builder, BotSettings settings, BotRuntime bot)
    {
        builder.Services.AddSingleton(bot.Responder);
        builder.Services.AddSingleton(bot.Conversations);
        builder.Services.AddSingleton(bot.Time);
        builder.Services.AddSingleton(bot.Store);
        builder.Services.AddSingleton(bot.Streams);
        builder.Services.AddChannels(settings.Messages, settings.Connector);
        builder.Services.AddDirectLine(settings.DirectLine);
        builder.Services.AddPage(Path.Combine(AppContext.BaseDirectory, "page"));
        builder.Services.AddSingleton(services => new OutboxDispatcher(
            bot.Store, services.GetRequiredService<IDeliverer>(), bot.Signal, settings.Outbox, bot.Time));
        builder.Services.AddHostedService<OutboxService>();
        builder.Services.AddSingleton(_ => new TelemetryExport(settings.Telemetry));

        var app = builder.Build();
        app.UseMiddleware<FailureAnswers>();
        app.UseStatusCodePages(FailureAnswers.NotFoundAsync);
        app.UseDirectLine();
        app.MapChannels();
        app.MapDirectLine();
        app.MapPage();
        app.MapHealth(bot.Store.CheckAsync);
        app.Services.GetRequiredService<TelemetryExport>();
        app.Lifetime.ApplicationStarted.Register(() => app.Logger.LogInformation(
            "Now listening on: {Addresses}. Talks are kept in {Store}.", string.Join(", ", app.Urls), settings.Store.Path));
        return app;
    }
}
