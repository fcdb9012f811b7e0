using System.Diagnostics.Metrics;
using BackPainBot.Conversations;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.DirectLine;

/// <summary>How many streams are open, for each address and each conversation.</summary>
internal sealed class SocketRegister(DirectLineOptions options)
{
    private static readonly UpDownCounter<long> Sockets = BotTelemetry.Meter.CreateUpDownCounter<long>(
        "backpainbot.sockets", "{socket}", "Open streams.");

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);

    /// <summary>A place, to be disposed when the stream is closed; null when there is none left.</summary>
    public IDisposable? TryEnter(HttpContext context, string conversation)
    {
        var (address, most) = (CallerAddress.Of(context, options), options.SocketsPerAddress);
        string?[] keys = [$"conversation {conversation}", address is null || most == 0 ? null : $"address {address}"];
        int[] limits = [options.SocketsPerConversation, most];
        lock (_lock)
        {
            if (keys.Zip(limits).Any(pair => pair.First is { } key && _open.GetValueOrDefault(key) >= pair.Second))
                return null;
            foreach (var key in keys.OfType<string>())
                _open[key] = _open.GetValueOrDefault(key) + 1;
        }

        Sockets.Add(1);
        return new Place(this, [.. keys.OfType<string>()]);
    }

    private void Leave(IReadOnlyList<string> keys)
    {
        Sockets.Add(-1);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (--_open[key] == 0)
                    _open.Remove(key);
            }
        }
    }

    private sealed class Place(SocketRegister register, IReadOnlyList<string> keys) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
                register.Leave(keys);
        }
    }
}
