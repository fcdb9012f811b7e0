using BackPainBot.Settings;
using BackPainBot.Tests.Transcripts;
using Shouldly;

namespace BackPainBot.Tests.Hosting;

public sealed class TelemetryExportTests
{
    /// <summary>The two attributes as Protocol Buffers write them: a name, then the length of the value and the value.</summary>
    private const string ServiceName = "service.name\u0012\r\n\u000bBackPainBot";
    private const string ServiceVersion = "service.version\u0012\u0007\n\u00050.1.0";

    [Fact]
    public async Task Figures_and_traces_say_which_program_they_are_of()
    {
        await using var collector = await CollectorSink.StartAsync();
        var server = await TranscriptServer.StartAsync(new TelemetryOptions { OtlpEndpoint = collector.Address });
        await server.SayAsync("hello");
        await server.DisposeAsync();

        collector.Got.Select(request => request.Path).Distinct().Count().ShouldBe(2);
        collector.Got.ShouldAllBe(request => request.Body.Contains(ServiceName) && request.Body.Contains(ServiceVersion));
    }
}
