using BackPainBot.Browser.Tests.Running;
using Shouldly;

namespace BackPainBot.Browser.Tests;

public sealed class PageBuildTests
{
    private static readonly string Page = Places.InRepository("src/BackPainBot.Web");

    [SkippableFact]
    public async Task The_scripts_that_build_the_page_pass_their_own_tests()
    {
        await NodeProgram.NeededAsync();

        var (code, output) = await NodeProgram.RunAsync(
            Places.InRepository("tests/BackPainBot.Browser.Tests"), "node", "--test", "PageBuild/build.test.mjs");

        code.ShouldBe(0, output);
    }

    [SkippableFact]
    public async Task Building_the_page_again_does_nothing()
    {
        await NodeProgram.NeededAsync();
        var html = Path.Combine(Page, "obj/page/index.html");
        var built = File.GetLastWriteTimeUtc(html);

        var (code, output) = await NodeProgram.RunAsync(Page, "node", "build.mjs");

        (code, output).ShouldBe((0, ""));
        File.GetLastWriteTimeUtc(html).ShouldBe(built);
    }
}
