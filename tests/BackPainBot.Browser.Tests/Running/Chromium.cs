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
    internal Task<Visitor> VisitorAsync(RunningBot? bot = null, int width = 900, int height = 780, bool dark = false, bool script = true) =>
        VisitorAsync((bot ?? Bot).Address, width, height, dark, script);

    /// <summary>The same at any address, with a clock of the person's own zone.</summary>
    internal async Task<Visitor> VisitorAsync(
        Uri address, int width = 900, int height = 780, bool dark = false, bool script = true, string zone = "UTC")
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            Locale = "en-US",
            TimezoneId = zone,
            // Nothing moves by itself, so that what is looked at stands still.
            ReducedMotion = ReducedMotion.Reduce,
        });
        return Visitor.Of(context, address);
    }
}

[CollectionDefinition(Chromium.Collection)]
public sealed class ChromiumTests : ICollectionFixture<Chromium>;
