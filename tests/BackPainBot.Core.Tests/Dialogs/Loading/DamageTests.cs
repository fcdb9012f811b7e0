using BackPainBot.Core.Dialogs;
using BackPainBot.Core.Knowledge;
using BackPainBot.Transcripts;

namespace BackPainBot.Core.Tests.Dialogs.Loading;

/// <summary>Whatever is damaged in the files of dialogs, either it is told or the bot still answers everything.</summary>
public sealed class DamageTests
{
    private const int Damages = 250;
    private const int Messages = 40;

    private static readonly string[] Said =
    [
        "hi", "my lower back hurts on the left when i get up", "how do i work my psoas", "start", "next", "stop", "continue", "pause", "back", "help", "again",
        "none of these", "not sure", "yes", "no", "asdf", "zxcv", "qwer", "why these?", "why do you ask?", "source?", "it hurts too much", "my foot is numb",
        "i feel a pulse", "it tingles", "8", "i am pregnant", "chest pain and i cannot breathe", "i have a cane", "ease it without pressing", "better", "worse",
        "what is a theracane?", "start over", "that was a mistake", "i was seen, all clear", "i cannot find it", "show me each step",
    ];

    [Fact]
    public void A_damaged_file_is_told_or_leaves_a_bot_that_answers()
    {
        // CA5394 is about secrets; here the point is that a failing damage can be done again.
        var random = new Random(20260418);
        var (told, silent) = (0, 0);
        for (var i = 0; i < Damages; i++)
        {
            var (folder, what) = Damaged(random);
            var errors = new LoadErrors();
            var dialogs = Should.NotThrow(() => folder.Load(errors), what);
            (dialogs is null).ShouldBe(errors.Any, what);
            errors.All.ShouldAllBe(e => e.Line > 0 && e.What.Length > 0, what);
            if (dialogs is null)
            {
                told++;
                continue;
            }

            silent++;
            Should.NotThrow(() => Walk(new Bot(RealBot.Instance.Knowledge, RealBot.Instance.Recognizer, dialogs), random), what);
        }

        told.ShouldBeGreaterThan(Damages / 3);
        silent.ShouldBeGreaterThan(Damages / 20, "damages that are always told prove nothing of the bot");
    }

    private static (DialogFolder Folder, string What) Damaged(Random random)
    {
        var path = One(random, [.. DialogFolder.Good.Files.Keys]);
        var lines = DialogFolder.Good.Files[path].Split('\n').ToList();
        var at = random.Next(lines.Count);
        var what = $"{path}:{at + 1} '{lines[at]}'";
        switch (random.Next(6))
        {
            case 0 when random.Next(4) == 0:
                return (DialogFolder.Good.Without(path), $"without {path}");
            case 0 or 1:
                lines.RemoveAt(at);
                return (With(path, lines), $"without {what}");
            case 2:
                lines[at] = Words(lines[at], random, _ => "zzz");
                return (With(path, lines), $"a wrong word in {what}: {lines[at]}");
            case 3:
                lines[at] = Words(lines[at], random, w => w.Length > 2 ? w[1..] + w[0] : w + w);
                return (With(path, lines), $"a misspelt word in {what}: {lines[at]}");
            case 4:
                var colon = lines[at].IndexOf(": ", StringComparison.Ordinal);
                lines[at] = colon < 0 ? "" : $"{lines[at][..colon]}: {One(random, ["[]", "{}", "-1", "2000000000", "''", "[x]"])}";
                return (With(path, lines), $"another value in {what}: {lines[at]}");
            default:
                lines.RemoveRange(at, Math.Min(1 + random.Next(4), lines.Count - at));
                return (With(path, lines), $"without lines from {what}");
        }
    }

    private static DialogFolder With(string path, List<string> lines) => DialogFolder.Good.With(path, string.Join('\n', lines));

    /// <summary>The line with one of its words changed.</summary>
    private static string Words(string line, Random random, Func<string, string> change)
    {
        var starts = Enumerable.Range(0, line.Length).Where(i => char.IsLetterOrDigit(line[i]) && (i == 0 || !char.IsLetterOrDigit(line[i - 1]))).ToList();
        if (starts.Count == 0)
            return "zzz";
        var start = One(random, starts);
        var end = start;
        while (end < line.Length && char.IsLetterOrDigit(line[end]))
            end++;
        return line[..start] + change(line[start..end]) + line[end..];
    }

    private static void Walk(Bot bot, Random random)
    {
        var (state, now) = (ConversationState.New, TranscriptPlay.Start);
        Reply? last = null;
        for (var i = 0; i < Messages; i++)
        {
            now += random.Next(10) == 0 ? TimeSpan.FromHours(random.Next(100)) : TimeSpan.FromSeconds(20);
            var message = last is { Choices.Count: > 0 } && random.Next(2) == 0
                ? new Message(MessageKind.Said, One(random, last.Choices).Label) : new Message(MessageKind.Said, One(random, Said));
            var turn = bot.Respond(state, message, now);
            state = turn.State;
            last = turn.Replies.Single();
        }
    }

    private static T One<T>(Random random, IReadOnlyList<T> of) => of[random.Next(of.Count)];
}
