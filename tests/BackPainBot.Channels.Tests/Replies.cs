using BackPainBot.Core.Dialogs;

namespace BackPainBot.Channels.Tests;

/// <summary>Replies as the core makes them, with words that no knowledge holds.</summary>
internal static class Replies
{
    public static Reply Saying(string text) => new() { Paragraphs = [Text(text)], Turn = 1 };

    /// <summary>A card with numbered lines, small print and choices.</summary>
    public static readonly Reply Card = new()
    {
        Paragraphs =
        [
            new Paragraph(ParagraphKind.Note, [new Line("note.progress", "Question 1 of about 3.")]),
            Text("Sorry it hurts.", "A quick check first: any of these now?"),
            new Paragraph(ParagraphKind.List, [new Line("card.a", "A first sign."), new Line("card.b", "A second sign (*starred*).")]),
        ],
        Question = "danger",
        AsksCard = true,
        Choices = [new Choice("a", "A first sign"), new Choice("b", "A second sign"), new Choice("none", "None of these"), new Choice("unsure", "Not sure")],
        ExpectsAnswer = true,
        Dialog = "find-the-muscle",
        Step = "danger",
        Intent = "describe_pain",
        Regions = ["lower_back"],
        Side = "left",
        Turn = 2,
        Sources = ["psoas-2012 ¶11"],
    };

    /// <summary>A step of a technique, with everything that a reply can carry.</summary>
    public static readonly Reply Step = new()
    {
        Paragraphs = [Text("Press slowly and hold."), new Paragraph(ParagraphKind.Note, [new Line("note.step", "Step 3 of 5.")])],
        Question = "step.hold",
        Choices = [new Choice("next", "Next"), new Choice("back", "Back")],
        ExpectsAnswer = true,
        Urgency = "care",
        Dialog = "work-the-muscle",
        Step = "hold",
        Intent = "next",
        Muscles = ["psoas", "iliacus"],
        Technique = "psoas-by-hand",
        TechniqueStep = "hold",
        Steps = ["set-up", "find", "hold"],
        Side = "left",
        Regions = ["hip_front"],
        Picture = "hold",
        Pace = new Pace(4, 0),
        Turn = 7,
        Sources = ["psoas-2012 ¶11", "psoas-2012 ¶12"],
    };

    private static Paragraph Text(params string[] sentences) =>
        new(ParagraphKind.Text, [.. sentences.Select((text, i) => new Line($"line.{i}", text))]);
}
