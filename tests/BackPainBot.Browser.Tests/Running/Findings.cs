using Microsoft.Playwright;

namespace BackPainBot.Browser.Tests.Running;

/// <summary>What a browser finds wrong with the pages of a visit, and where they wanted to go.</summary>
internal sealed class Findings(Uri own)
{
    private readonly Lock _lock = new();
    private readonly List<string> _errors = [];
    private readonly List<string> _outside = [];

    /// <summary>Errors of scripts, whatever the console shows as an error or a warning, breaches of the content security policy.</summary>
    public IReadOnlyList<string> Errors => Copy(_errors);

    /// <summary>Requests to anybody but the bot.</summary>
    public IReadOnlyList<string> Outside => Copy(_outside);

    public void Watch(IPage page)
    {
        page.Console += (_, message) => Note(_errors, message.Type is "error" or "warning", $"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Note(_errors, true, error);
        page.Request += (_, request) => Note(_outside, !IsOwn(request.Url), request.Url);
        page.WebSocket += (_, socket) => Note(_outside, !IsOwn(socket.Url), socket.Url);
    }

    private bool IsOwn(string url) =>
        new Uri(url) is var uri && (uri.Scheme is "data" or "blob" || string.Equals(uri.Authority, own.Authority, StringComparison.Ordinal));

    private void Note(List<string> list, bool isFound, string what)
    {
        if (!isFound)
            return;
        lock (_lock)
            list.Add(what);
    }

    private string[] Copy(List<string> list)
    {
        lock (_lock)
            return [.. list];
    }
}
