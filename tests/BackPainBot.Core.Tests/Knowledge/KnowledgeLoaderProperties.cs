using BackPainBot.Core.Knowledge;
using FsCheck;
using FsCheck.Fluent;

namespace BackPainBot.Core.Tests.Knowledge;

public class KnowledgeLoaderProperties
{
    private const int CutsOfEachFile = 12;

    private static readonly string[] Pieces =
    [
        "id: ", "psoas", "1", "null", "- ", "? ", ": ", ":", ",", "[", "]", "{", "}", "\n", "  ", "\t", "\0",
        "&a", "*a", "<<", "!", "|", ">", "'", "\"", "#", "~", "¶", "👍",
    ];

    [Fact]
    public void Any_text_as_any_file_is_read_or_refused_and_never_throws() =>
        Prop.ForAll(Arb.From(PathAndText(Gen.Choose(0, 0x3000).Select(c => ((char)c).ToString()))), ReadsOrTells)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_jumble_of_yaml_as_any_file_is_read_or_refused_and_never_throws() =>
        Prop.ForAll(Arb.From(PathAndText(Gen.Elements(Pieces))), ReadsOrTells)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void A_good_file_cut_off_or_torn_anywhere_never_throws()
    {
        foreach (var file in GoodFiles.All)
        {
            for (var cut = 0; cut < CutsOfEachFile; cut++)
            {
                var at = file.Text.Length * cut / CutsOfEachFile;
                ReadsOrTells((file.Path, file.Text[..at])).ShouldBeTrue();
                ReadsOrTells((file.Path, file.Text.Remove(at, 1))).ShouldBeTrue();
            }
        }
    }

    private static Gen<(string Path, string Text)> PathAndText(Gen<string> piece) =>
        from path in Gen.Elements(GoodFiles.All.Select(f => f.Path).ToArray())
        from pieces in Gen.ListOf(piece)
        select (path, string.Concat(pieces));

    /// <summary>Something to work with, or something to tell: never neither and never both.</summary>
    private static bool ReadsOrTells((string Path, string Text) file)
    {
        var errors = new LoadErrors();
        var knowledge = KnowledgeLoader.Load(KnowledgeFolder.Good.With(file.Path, file.Text).Sources(), errors);
        return knowledge is null == errors.Any && errors.All.All(e => e.Line > 0 && e.What.Length > 0);
    }
}
