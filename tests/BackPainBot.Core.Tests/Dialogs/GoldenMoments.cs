using BackPainBot.Transcripts;

namespace BackPainBot.Core.Tests.Dialogs;

/// <summary>A place in a transcript at which the state is worth keeping.</summary>
/// <param name="Name">Of the file.</param>
/// <param name="Transcript">Which talk.</param>
/// <param name="Turns">How many of its turns are played.</param>
/// <param name="Says">What comes next.</param>
/// <param name="Checks">Written by hand: what the reply must be, in this version and in every later one.</param>
internal sealed record GoldenMoment(string Name, string Transcript, int Turns, string Says, params (string What, string Value)[] Checks)
{
    public GoldenState Play()
    {
        var transcript = TranscriptFile.Read(Path.Combine(RealBot.TranscriptsFolder, $"{Transcript}.md"));
        var now = transcript.Turns.Take(Turns).Aggregate(TranscriptPlay.Start, (at, turn) => at + turn.Later + TranscriptPlay.Moment);
        return new GoldenState(now, Says, [.. Checks.Select(c => new TranscriptCheck(c.What, c.Value))], TranscriptPlay.Turns(RealBot.Instance, transcript).ElementAt(Turns - 1).State);
    }
}

internal static class GoldenMoments
{
    public static readonly IReadOnlyList<GoldenMoment> All =
    [
        new("pressing-asked", "01-work-my-psoas", 1, "none of these", ("step", "set-up"), ("technique", "psoas-by-hand")),
        new("set-up", "01-work-my-psoas", 2, "start", ("step", "steps"), ("technique-step", "drop-knees"), ("side", "left")),
        new("first-step", "01-work-my-psoas", 3, "what is a theracane?", ("says", "Say next"), ("technique-step", "drop-knees")),
        new("in-a-step", "01-work-my-psoas", 4, "back", ("technique-step", "drop-knees")),
        new("danger-asked", "02-lower-back-bare", 1, "none", ("step", "side-and-time")),
        new("side-asked", "02-lower-back-bare", 2, "left, getting up", ("step", "suggest"), ("first-muscle", "psoas")),
        new("suggested", "02-lower-back-bare", 3, "Work the psoas", ("step", "pressing")),
        new("next-visit", "05-next-day", 10, "better", ("says", "Still no new illness"), ("dialog", "next-visit")),
        new("stopped", "11-stop-and-continue", 5, "continue", ("step", "steps"), ("dialog", "work-the-muscle")),
        new("paused", "12-long-pause", 5, "continue", ("step", "steps")),
        new("emergency", "18-emergency-words", 2, "how do i work my psoas", ("urgency", "emergency"), ("says", "999")),
        new("floor-method", "33-floor-method", 7, "next", ("technique", "psoas-on-floor"), ("step", "steps")),
        new("left-open", "35-gap-with-something-open", 3, "when i walk", ("step", "suggest")),
    ];
}
