using BackPainBot.Channels.DirectLine;
using BackPainBot.Hosting;
using BackPainBot.Settings;
using Microsoft.Extensions.Configuration;
using Shouldly;

namespace BackPainBot.Tests.Settings;

public sealed class BotSettingsTests
{
    [Fact]
    public void Without_any_setting_the_defaults_hold()
    {
        var settings = Read([]);

        settings.Messages.MaxKilobytes.ShouldBe(256);
        settings.Store.Path.ShouldEndWith(Path.Combine("BackPainBot", "bot.db"));
        settings.Store.MaxMegabytes.ShouldBe(0);
        settings.KnowledgePath.ShouldBe(Path.Combine(AppContext.BaseDirectory, "knowledge"));
        settings.DirectLine.ShouldBeEquivalentTo(new DirectLineOptions());
        settings.DirectLine.IsPublic.ShouldBeFalse();
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var message = Refuse(new()
        {
            ["Messages:MaxKilobytes"] = "0",
            ["Store:MaxMegabytes"] = "plenty",
            ["Store:Paht"] = "/data/bot.db",
            ["Outbox:FirstDelay"] = "soon",
            ["Outbox:Parallel"] = "0",
            ["DirectLine:KnownProxies:0"] = "proxy",
            ["DirectLine:KeepDays"] = "0",
            ["DirectLine:LimitLoopback"] = "perhaps",
            ["MicrosoftAppId"] = "app",
            ["Logging:LogLevel:Default"] = "Bogus",
            ["Logging:Console:LogLevel:Microsoft"] = "loud",
            ["urls"] = "http://127.0.0.1:0;http://*:3978;nonsense;http://127.0.0.1:99999;http://127.0.0.1:-5",
        });

        message.ShouldBe(
            """
            The settings cannot be used:
              Store:MaxMegabytes is 'plenty'; set a whole number
              Messages:MaxKilobytes is '0'; set a whole number from 1 to 16384
              Outbox:FirstDelay is 'soon'; set a time as days.hours:minutes:seconds, for example 00:00:01
              DirectLine:LimitLoopback is 'perhaps'; set true or false
              DirectLine:KeepDays is '0'; set a whole number from 1 to 36500
              Outbox:Parallel is 0; set a number of at least 1
              DirectLine:KnownProxies has 'proxy'; set the IP address of a proxy, such as 10.0.0.1
              MicrosoftAppId is set, but callers cannot be checked by token yet; leave it empty and call from this machine
              urls has http://*:3978, where other machines could call and would all be refused; set DirectLine:AllowedOrigins to the origins of your pages, or listen on http://localhost:3978
              urls has 'nonsense'; set an address such as http://localhost:3978
              urls has 'http://127.0.0.1:99999'; set an address such as http://localhost:3978
              urls has 'http://127.0.0.1:-5'; set an address such as http://localhost:3978
              Logging:Console:LogLevel:Microsoft is 'loud'; set one of Trace, Debug, Information, Warning, Error, Critical, None
              Logging:LogLevel:Default is 'Bogus'; set one of Trace, Debug, Information, Warning, Error, Critical, None
              Store:Paht is not a setting; those of Store are Path, MaxMegabytes
            They come from appsettings.json beside the program, from environment variables, such as Store__Path, and from --urls.
            """);
    }

    [Fact]
    public void Appsettings_lists_every_setting_with_its_default()
    {
        var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build();

        var listed = BotSettings.Read(file, serves: true);

        listed.ShouldBeEquivalentTo(new BotSettings());
        KeysOf(file).ShouldBe(
            [
                "Connector:FirstDelayMilliseconds", "Connector:LongestWaitSeconds", "Connector:Retries", "Connector:TimeoutSeconds",
                "Dialogs:Path", "DirectLine:ActivitiesPerMinute", "DirectLine:AllowedOrigins", "DirectLine:KeepDays", "DirectLine:KnownProxies",
                "DirectLine:LimitLoopback", "DirectLine:SendTimeoutSeconds", "DirectLine:SocketsPerAddress",
                "DirectLine:SocketsPerConversation", "DirectLine:TokensPerMinute", "Knowledge:Path", "Messages:MaxKilobytes", "MicrosoftAppId",
                "Outbox:FirstDelay", "Outbox:GiveUpAfter", "Outbox:MaxAskedDelay", "Outbox:MaxDelay", "Outbox:Parallel", "Outbox:SweepEvery",
                "Store:MaxMegabytes", "Store:Path", "Telemetry:EverySeconds", "Telemetry:OtlpEndpoint",
            ]);
    }

    [Fact]
    public void A_section_of_a_settings_file_that_does_not_exist_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("appsettings.json", """{"Stroe":{"Path":"x"},"Logging":{},"urls":"http://localhost:1"}""");
        var file = new ConfigurationBuilder().AddJsonFile(folder.File("appsettings.json")).Build();

        Should.Throw<StartException>(() => BotSettings.Read(file, serves: true)).Message
            .ShouldContain("Stroe is not a setting; the sections are Store, Messages, Connector, Outbox, DirectLine, Telemetry, Knowledge, Dialogs, Logging, Kestrel");
    }

    [Fact]
    public void A_settings_file_that_is_no_json_is_told_with_the_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write("appsettings.json", "{\n  \"Store\": {\n    \"Path\": x\n");

        Should.Throw<StartException>(() => Configurations.Readable(() => new ConfigurationBuilder().AddJsonFile(folder.File("appsettings.json")).Build()))
            .Message.ShouldEndWith("It is not valid JSON: line 3, byte 13.");
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("  ", false)]
    [InlineData(" ; ", true)]
    public void An_address_that_is_left_empty_is_the_default(string urls, bool refused)
    {
        var configuration = Server.Builder(urls).Configuration;

        if (refused)
            Refuse(new() { ["urls"] = configuration["urls"] }).ShouldContain("urls has no address; set one such as http://localhost:3978");
        else
            configuration["urls"].ShouldBe("http://localhost:3978");
    }

    [Theory]
    [InlineData("http://localhost:3978")]
    [InlineData("http://127.0.0.1:0;http://[::1]:0")]
    public void An_address_of_this_machine_is_fine(string urls) => Read(new() { ["urls"] = urls });

    [Theory]
    [InlineData("http://0.0.0.0:80")]
    [InlineData("http://+:80")]
    [InlineData("http://example.org:80")]
    [InlineData("http://[::]:80")]
    [InlineData("http://192.168.0.7")]
    public void An_address_where_everybody_would_be_refused_is_refused(string urls) =>
        Refuse(new() { ["urls"] = urls }).ShouldContain($"urls has {urls}, where other machines could call");

    [Fact]
    public void Kestrels_own_endpoints_are_looked_at_too() =>
        Refuse(new() { ["urls"] = "http://localhost:3978", ["Kestrel:Endpoints:Public:Url"] = "http://*:80" })
            .ShouldContain("Kestrel:Endpoints:Public:Url has http://*:80, where");

    [Fact]
    public void A_public_address_is_fine_once_pages_are_named() =>
        Read(new() { ["urls"] = "http://*:80", ["DirectLine:AllowedOrigins:0"] = "https://example.org" })
            .DirectLine.AllowedOrigins.ShouldBe(["https://example.org"]);

    [Theory]
    [InlineData("example.org")]
    [InlineData("https://example.org/")]
    [InlineData("https://example.org/page")]
    [InlineData("https://*.example.org/?x")]
    [InlineData("*")]
    [InlineData("ftp://example.org")]
    [InlineData("https://me@example.org")]
    [InlineData("https://example.org:443")]
    [InlineData("https://*.example.org")]
    public void An_origin_that_no_browser_sends_is_refused(string origin) =>
        Refuse(new() { ["DirectLine:AllowedOrigins:0"] = origin })
            .ShouldContain($"DirectLine:AllowedOrigins has '{origin}'; set an origin without a path, such as https://example.org");

    private static List<string> KeysOf(IConfiguration file) =>
        [.. file.AsEnumerable().Select(pair => pair.Key).Where(key => !key.StartsWith("Logging", StringComparison.Ordinal) && !file.GetSection(key).GetChildren().Any()).Order(StringComparer.Ordinal)];

    private static BotSettings Read(Dictionary<string, string?> values) =>
        BotSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build(), serves: true);

    private static string Refuse(Dictionary<string, string?> values) => Should.Throw<StartException>(() => Read(values)).Message;
}
