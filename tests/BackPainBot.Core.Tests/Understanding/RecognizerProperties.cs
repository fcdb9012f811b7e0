using BackPainBot.Transcripts;
using FsCheck;
using FsCheck.Fluent;

namespace BackPainBot.Core.Tests.Understanding;

public class RecognizerProperties
{
    private static readonly string[] Pieces =
    [
        "not ", "no ", "my ", "back ", "lower ", "left", "right ", "hurts", ", ", ". ", "? ", "but ", "7", "/10", " weeks ", "psoas", "lowr", "bacl ",
        "i meant ", "she ", "used to ", "numb ", "pregnant ", "'", "-", "\n", "\0", "👍", "\ud83d", "\u0301", "é", "和", "(", ")", "<get>", "|", "0.5 ",
    ];

    [Fact]
    public void Any_text_is_read_and_its_mentions_lie_inside_it() =>
        Prop.ForAll(Arb.From(Texts(Gen.Choose(0, 0xFFFF).Select(c => ((char)c).ToString()))), IsWhole).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_jumble_of_words_is_read_and_its_mentions_lie_inside_it() =>
        Prop.ForAll(Arb.From(Texts(Gen.Elements(Pieces))), IsWhole).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void The_same_words_always_mean_the_same() =>
        Prop.ForAll(Arb.From(Texts(Gen.Elements(Pieces))), text => Frame(text) == Frame(text)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("not ")]
    [InlineData("my back hurts and ")]
    [InlineData("no, ")]
    [InlineData("i meant left ")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("👍")]
    [InlineData("a\u0301\u0301\u0301")]
    public void Four_thousand_characters_of_anything_are_read(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 4000 / piece.Length));
        IsWhole(text).ShouldBeTrue();
    }

    [Fact]
    public void An_empty_message_means_nothing()
    {
        var meaning = Read.Talk("");
        meaning.Intent.ShouldBe("gibberish");
        meaning.Mentions.ShouldBeEmpty();
    }

    private static Gen<string> Texts(Gen<string> piece) => Gen.ListOf(piece).Select(string.Concat);

    private static string Frame(string text) => RealBot.Instance.Recognizer.Frame.Of(Read.Talk(text), null).ToJsonString();

    private static bool IsWhole(string text)
    {
        var meaning = Read.Talk(text);
        meaning.Mentions.ShouldAllBe(m => m.Start >= 0 && m.Length > 0 && m.Start + m.Length <= text.Length);
        meaning.PainScore.ShouldBeOneOf([null, .. Enumerable.Range(0, 11).Cast<int?>()]);
        if (meaning.Duration is { } duration)
            text.ShouldContain(duration);
        return true;
    }
}
