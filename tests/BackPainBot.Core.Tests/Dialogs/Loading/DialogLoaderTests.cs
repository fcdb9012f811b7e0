using BackPainBot.Core.Knowledge;
using static BackPainBot.Core.Tests.Dialogs.Loading.DialogFolder;

namespace BackPainBot.Core.Tests.Dialogs.Loading;

public sealed class DialogLoaderTests
{
    [Fact]
    public void Nothing_is_wrong_with_the_dialogs_of_this_repository()
    {
        var errors = new LoadErrors();

        Good.Load(errors).ShouldNotBeNull();
        errors.All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("commands")]
    [InlineData("engine")]
    [InlineData("repair")]
    [InlineData("routes")]
    [InlineData("signs")]
    [InlineData("welcome")]
    [InlineData("next-visit")]
    [InlineData("help")]
    public void A_file_that_the_engine_needs_is_named_when_it_is_missing(string name) =>
        Good.Without($"dialogs/{name}.yaml").Errors()
            .ShouldContain($"dialogs/{name}.yaml:1: the file is missing (dialogs/README.md shows what stands in it)");

    [Fact]
    public void A_file_in_a_folder_of_its_own_is_not_read_silently() =>
        Good.With("dialogs/more/engine.yaml", "x: 1").Errors()
            .ShouldBe(["dialogs/more/engine.yaml:1: the file is not read: it must be dialogs/<id>.yaml, in no folder of its own"]);

    [Fact]
    public void All_errors_are_told_at_once() =>
        Good.Replace("dialogs/repair.yaml", "show: rephrase", "show: zzz").Replace("dialogs/ease.yaml", "prompt: ease-more", "prompt: ease-mroe").Errors().ShouldBe(
            [
                "dialogs/ease.yaml:6: prompt 'ease-mroe' does not exist; did you mean 'ease-more'?",
                "dialogs/repair.yaml:4: 'show' must be one of rephrase, choices, ways-out, not 'zzz'",
            ]);
}
