using BackPainBot.Channels.Rendering;
using Shouldly;
using Spectre.Console;

namespace BackPainBot.Channels.Tests.Rendering;

public sealed class TextRendererTests
{
    [Fact]
    public void A_card_in_markdown() => Snapshot.Matches(MarkdownRenderer.Render(Replies.Card), "card.md");

    [Fact]
    public void A_card_in_plain_text() => Snapshot.Matches(PlainTextRenderer.Render(Replies.Card), "card.txt");

    [Fact]
    public void A_step_in_plain_text() => Snapshot.Matches(PlainTextRenderer.Render(Replies.Step), "step.txt");

    [Fact]
    public void A_card_as_a_line_of_json() => Snapshot.Matches(TerminalLine.Of(Replies.Card), "card.jsonl");

    [Fact]
    public void A_card_on_a_terminal_of_forty_columns()
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = 40;

        TerminalRenderer.Write(console, Replies.Card);

        Snapshot.Matches(output.ToString(), "card-terminal.txt");
    }

    [Theory]
    [InlineData("1. first, then rest", "1\\. first, then rest")]
    [InlineData("- not a list", "\\- not a list")]
    [InlineData("# no heading", "\\# no heading")]
    [InlineData("a_b *c* [d](e) <f> `g` ~h~ \\", "a\\_b \\*c\\* \\[d\\](e) \\<f\\> \\`g\\` \\~h\\~ \\\\")]
    [InlineData("0 to 10, 3.5, left-right, psoas-2012 ¶11", "0 to 10, 3.5, left-right, psoas-2012 ¶11")]
    public void Markdown_shows_sentences_as_they_are_written(string sentence, string markdown) =>
        MarkdownRenderer.Render(Replies.Saying(sentence)).ShouldBe(markdown);
}
