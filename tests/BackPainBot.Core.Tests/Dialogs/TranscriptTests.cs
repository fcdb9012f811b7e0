using BackPainBot.Transcripts;

namespace BackPainBot.Core.Tests.Dialogs;

public sealed class TranscriptTests
{
    private static readonly bool Rewrites = Environment.GetEnvironmentVariable("TRANSCRIPTS") == "rewrite";

    public static TheoryData<string> Names() => [.. TranscriptFile.All(RealBot.TranscriptsFolder).Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_talk_goes_as_it_is_written(string name)
    {
        var transcript = TranscriptFile.Read(Path.Combine(RealBot.TranscriptsFolder, $"{name}.md"));
        var replies = TranscriptPlay.Run(RealBot.Instance, transcript);

        if (Rewrites)
            Rewrite(transcript, [.. replies.Select(r => r is null ? [] : PlainReply.Of(r))]);
        else
            replies.Zip(transcript.Turns).ShouldAllBe(t => SaysAsWritten(t.First, t.Second, name));

        foreach (var (reply, turn) in replies.Zip(transcript.Turns))
        {
            var failed = turn.Checks.Select(c => ReplyChecks.Fails(reply, c)).Where(f => f is not null).ToList();
            failed.ShouldBeEmpty($"{name}.md:{turn.Line}: after '{turn.Says}'");
        }
    }

    [Fact]
    public void There_are_at_least_twenty_five_talks() =>
        TranscriptFile.All(RealBot.TranscriptsFolder).Count.ShouldBeGreaterThanOrEqualTo(25);

    private static bool SaysAsWritten(BackPainBot.Core.Dialogs.Reply? reply, TranscriptTurn turn, string name)
    {
        IReadOnlyList<string> said = reply is null ? [] : PlainReply.Of(reply);
        string.Join('\n', said).ShouldBe(string.Join('\n', turn.Reply), $"{name}.md:{turn.Line}: after '{turn.Says}'");
        return true;
    }

    /// <summary>Writes the copy and the file in the repository, which is found from the folder the tests were built in.</summary>
    private static void Rewrite(Transcript transcript, IReadOnlyList<IReadOnlyList<string>> replies)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BackPainBot.sln")))
            folder = folder.Parent;
        var original = Path.Combine(folder!.FullName, "tests", "transcripts", $"{transcript.Name}.md");
        File.WriteAllText(original, TranscriptFile.Rewrite(transcript, replies));
    }
}
