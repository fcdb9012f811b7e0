using System.Text;
using BackPainBot.Core.Dialogs;
using FsCheck;
using FsCheck.Fluent;

namespace BackPainBot.Core.Tests.Dialogs;

/// <summary>One message of a random talk, after some time. What it picks depends on what is then offered.</summary>
internal sealed record Move(MoveKind Kind, string Text, string Other, int Number, TimeSpan Later)
{
    private static readonly string[] Phrases =
    [
        "", "my back hurts", "lower back", "left", "no, the right side", "when i walk", "both sides", "getting up in the morning", "how do i work my psoas",
        "work the iliacus", "none of these", "not sure", "start", "next", "back", "again please", "stop", "continue", "start over", "why these?",
        "why do you ask?", "source?", "what is a theracane?", "which leg?", "how long do i hold it?", "i feel a pulse", "it hurts too much",
        "my foot went numb", "i am pregnant", "im on blood thinners", "chest pain", "my mum's back hurts", "7", "1 and 3", "7 out of 10",
        "for 3 weeks", "better", "worse", "👍", "tell me a joke", "what about my knee?", "i have no cane", "can i start with the cane?", "thanks", "hi",
    ];

    private static readonly string[] Pieces =
    [
        "psoas", " ", "\u202E", "\u200F", "\uD83D", "\uDE00", "\uD83D\uDE00", "\0", "\a", "\r\n", "\u2028", "{", "}", "{side}", "'", "\"", "\\", "<b>",
        "é", "ﬁ", "漢字", "\u0301", "\u200D", "left", "no", "not", "numb", "1", "0", ".", "¿", "\uFFFF", "\uFEFF",
    ];

    public static readonly Gen<Move[]> Talk =
        from length in Gen.Choose(1, 12) from moves in Gen.ArrayOf(One(), length) select moves;

    public Message In(Reply? last) => Kind switch
    {
        MoveKind.Join => new Message(MessageKind.Joined),
        MoveKind.Label when Choice(last) is { } choice => new Message(MessageKind.Said, choice.Label),
        MoveKind.Click when Choice(last) is { } choice => Clicks(new Click(last!.Question ?? "", choice.Id, last.Turn)),
        MoveKind.StrangeClick => Clicks(new Click(Number % 2 == 0 ? last?.Question ?? Text : Text, Other, Number - 3)),
        _ => new Message(MessageKind.Said, Text),
    };

    public override string ToString() => $"{Kind} +{Later} {Number} {Escaped(Text)} {Escaped(Other)}";

    private static Message Clicks(Click click) => new(MessageKind.Said) { Click = click };

    private Choice? Choice(Reply? last) => last is { Choices.Count: > 0 } ? last.Choices[Number % last.Choices.Count] : null;

    private static Gen<Move> One() =>
        from kind in Gen.Frequency(
            (4, Gen.Constant(MoveKind.Say)), (4, Gen.Constant(MoveKind.Click)), (2, Gen.Constant(MoveKind.Label)),
            (1, Gen.Constant(MoveKind.StrangeClick)), (1, Gen.Constant(MoveKind.Join)))
        from text in AnyText()
        from other in AnyText()
        from number in Gen.Choose(0, 20)
        from later in Gen.Frequency(
            (8, Gen.Constant(TimeSpan.FromSeconds(20))), (1, Gen.Choose(1, 600).Select(m => TimeSpan.FromMinutes(m))), (1, Gen.Choose(1, 90).Select(d => TimeSpan.FromDays(d))))
        select new Move(kind, text, other, number, later);

    private static Gen<string> AnyText() => Gen.Frequency(
        (6, Gen.Elements(Phrases)),
        (2, Joined(Gen.Elements(Phrases), 4, ", ")),
        (2, Joined(Gen.Elements(Pieces), 20, "")),
        (1, Joined(Gen.Choose(0, char.MaxValue).Select(c => ((char)c).ToString()), 60, "")),
        (1, from piece in Gen.Elements([.. Pieces, .. Phrases[1..]]) select Long(piece)));

    private static Gen<string> Joined(Gen<string> piece, int most, string between) =>
        from count in Gen.Choose(0, most) from pieces in Gen.ArrayOf(piece, count) select string.Join(between, pieces);

    private static string Long(string piece)
    {
        const int Length = 4000;
        var text = new StringBuilder();
        while (text.Length < Length)
            text.Append(piece).Append(' ');
        return text.ToString(0, Length);
    }

    private static string Escaped(string text) =>
        string.Concat(text.Take(80).Select(c => c is >= ' ' and <= '~' ? c.ToString() : $"\\u{(int)c:X4}"));
}

internal enum MoveKind
{
    Say,
    Label,
    Click,
    StrangeClick,
    Join,
}
