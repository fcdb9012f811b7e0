using BackPainBot.Browser.Tests.Running;
using Shouldly;
using Xunit.Abstractions;

namespace BackPainBot.Browser.Tests;

/// <summary>How long a first visit takes. The figures are printed: how fast a machine is, is not ours to assert.</summary>
[Collection(Chromium.Collection)]
public sealed class PaintTests(Chromium chromium, ITestOutputHelper output)
{
    private const string Figures =
        """
        () => {
          const at = name => Math.round(performance.getEntriesByName(name)[0]?.startTime ?? -1);
          const script = performance.getEntriesByType('resource').find(entry => entry.name.includes('/webchat-'));
          return [at('first-contentful-paint'), Math.round(script.responseEnd), Math.round(performance.now())];
        }
        """;

    [SkippableFact]
    public async Task A_first_visit_is_measured()
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        var chat = await visitor.OpenAsync();

        var figures = await chat.Page.EvaluateAsync<int[]>(Figures);

        output.WriteLine($"first paint {figures[0]} ms, Web Chat received {figures[1]} ms, greeting shown {figures[2]} ms");
        figures.ShouldAllBe(milliseconds => milliseconds > 0);
    }
}
