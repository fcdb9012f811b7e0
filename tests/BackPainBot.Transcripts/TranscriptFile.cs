using System.Globalization;
using System.Text;

namespace BackPainBot.Transcripts;

/// <summary>Reads transcripts, and writes the bot's side of one anew.</summary>
public static class TranscriptFile
{
    private const string You = "**You:** ";
    private const string YouClick = "**You click:** ";
    private const string YouJoin = "**You open the chat.**";
    private const string Later = "**Later:** ";
    private const string Bot = "**Bot:**";
    private const string Nothing = "**Bot says nothing.**";
    private const string Quote = "> ";
    private const string Check = "<!-- ";
    private const string CheckEnd = " -->";

    public static IReadOnlyList<Transcript> All(string folder) =>
        [.. Directory.GetFiles(folder, "*.md").Where(f => Path.GetFileName(f) != "README.md").Order(StringComparer.Ordinal).Select(Read)];

    public static Transcript Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var turns = new List<TranscriptTurn>();
        var later = TimeSpan.Zero;
        var reply = new List<string>();
        var checks = new List<TranscriptCheck>();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.StartsWith(Later, StringComparison.Ordinal))
                later += Duration(line[Later.Length..], path, i);
            else if (line.StartsWith(You, StringComparison.Ordinal) || line == You.TrimEnd())
                Begin(i, line.Length > You.Length ? line[You.Length..] : "", joins: false, clicks: false);
            else if (line.StartsWith(YouClick, StringComparison.Ordinal))
                Begin(i, line[YouClick.Length..], joins: false, clicks: true);
            else if (line == YouJoin)
                Begin(i, "", joins: true, clicks: false);
            else if (line.StartsWith('>'))
                reply.Add(line.Length > Quote.Length ? line[Quote.Length..] : "");
            else if (line.StartsWith(Check, StringComparison.Ordinal))
                checks.AddRange(Checks(line, path, i));
            else if (line.Length > 0 && line is not (Bot or Nothing) && !line.StartsWith('#') && turns.Count > 0)
                throw new FormatException($"{path}:{i + 1}: not a line of a transcript: {line}");
        }

        return new Transcript(Path.GetFileNameWithoutExtension(path), path, lines[0].TrimStart('#', ' '), turns);

        void Begin(int i, string says, bool joins, bool clicks)
        {
            reply = [];
            checks = [];
            turns.Add(new TranscriptTurn(i + 1, later, says, joins, clicks, reply, checks));
            later = TimeSpan.Zero;
        }
    }

    /// <summary>The file with the bot's side as it is now; everything that people wrote stays.</summary>
    public static string Rewrite(Transcript transcript, IReadOnlyList<IReadOnlyList<string>> replies)
    {
        var text = new StringBuilder();
        var turn = -1;
        foreach (var line in File.ReadAllLines(transcript.Path))
        {
            if (turn + 1 < transcript.Turns.Count && IsSpeech(line))
            {
                turn++;
                text.Append(line).Append("\n\n");
                Append(text, replies[turn]);
                foreach (var check in transcript.Turns[turn].Checks)
                    text.Append(Check).Append(check.What).Append(": ").Append(check.Value).Append(CheckEnd).Append('\n');
                if (transcript.Turns[turn].Checks.Count > 0)
                    text.Append('\n');
            }
            else if (turn < 0 || line.StartsWith(Later, StringComparison.Ordinal))
            {
                text.Append(line).Append('\n');
                if (turn >= 0)
                    text.Append('\n');
            }
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Append(StringBuilder text, IReadOnlyList<string> reply)
    {
        text.Append(reply.Count > 0 ? Bot : Nothing).Append("\n\n");
        foreach (var line in reply)
            text.Append(line.Length > 0 ? Quote + line : ">").Append('\n');
        if (reply.Count > 0)
            text.Append('\n');
    }

    private static bool IsSpeech(string line) =>
        line.StartsWith(You, StringComparison.Ordinal) || line == You.TrimEnd() || line.StartsWith(YouClick, StringComparison.Ordinal) || line == YouJoin;

    private static IEnumerable<TranscriptCheck> Checks(string line, string path, int i)
    {
        foreach (var part in line[Check.Length..].Replace(CheckEnd, "", StringComparison.Ordinal).Split(" ; "))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                throw new FormatException($"{path}:{i + 1}: a check is 'what: value', not '{part}'");
            yield return new TranscriptCheck(part[..colon].Trim(), part[(colon + 1)..].Trim());
        }
    }

    private static TimeSpan Duration(string text, string path, int i)
    {
        var parts = text.Split(' ');
        if (parts.Length != 2 || !double.TryParse(parts[0], CultureInfo.InvariantCulture, out var number))
            throw new FormatException($"{path}:{i + 1}: a time is '5 minutes', '3 hours' or '2 days'");
        return parts[1] switch
        {
            "minutes" => TimeSpan.FromMinutes(number),
            "hours" => TimeSpan.FromHours(number),
            "days" or "day" => TimeSpan.FromDays(number),
            _ => throw new FormatException($"{path}:{i + 1}: '{parts[1]}' is not minutes, hours or days"),
        };
    }
}
