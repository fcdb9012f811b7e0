using Microsoft.Playwright;

namespace BackPainBot.Browser.Tests.Running;

/// <summary>One Chromium and one bot for all tests; each test has a browser profile, and so a talk, of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    public const string Collection = "in Chromium";

    /// <summary>In milliseconds: a server that starts again, and a page that waits longer each time before it looks for it.</summary>
    private const float Patience = 60_000;

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-dev-shm-usage",
    ];

    private static readonly string Executable = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } set ? set : "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private RunningBot? _bot;

    public RunningBot Bot => _bot!;

    /// <summary>Skips the test where there is no browser, saying what to do; <c>tests/run.sh</c> sees to it that there is one.</summary>
    public static void Needed() => Skip.IfNot(
        File.Exists(Executable), $"There is no Chromium at {Executable}: install it (tests/run.sh does on Debian and Ubuntu), or set CHROMIUM to where it is.");

    public async Task InitializeAsync()
    {
        if (!File.Exists(Executable))
            return;
        Assertions.SetDefaultExpectTimeout(Patience);
        _bot = await RunningBot.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_bot is not null)
            await _bot.DisposeAsync();
    }

    /// <summary>A fresh profile: nothing stored, nothing cached.</summary>
    internal async Task<Visitor> VisitorAsync(RunningBot? bot = null, int width = 900, bool dark = false, bool script = true)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 780 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            Locale = "en-US",
        });
        return Visitor.Of(context, (bot ?? Bot).Address);
    }
}

[CollectionDefinition(Chromium.Collection)]
public sealed class ChromiumTests : ICollectionFixture<Chromium>;
