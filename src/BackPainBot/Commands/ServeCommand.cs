using System.Net.Sockets;
using BackPainBot.Hosting;
using BackPainBot.Runtime;
using BackPainBot.Settings;

namespace BackPainBot.Commands;

/// <summary>Serves until it is told to stop.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(string? urls, CancellationToken cancellationToken)
    {
        var builder = Configurations.Readable(() => Server.Builder(urls));
        var settings = BotSettings.Read(builder.Configuration, serves: true);
        await using var bot = BotRuntime.Open(settings);
        await using var app = Server.Build(builder, settings, bot);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception e) when (e is IOException or SocketException or InvalidOperationException)
        {
            throw new StartException($"The server cannot listen: {e.Message} Choose another address with --urls http://localhost:PORT.", e);
        }

        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
}
