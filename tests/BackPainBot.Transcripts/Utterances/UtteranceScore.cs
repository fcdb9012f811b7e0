using BackPainBot.Core.Understanding;

namespace BackPainBot.Transcripts.Utterances;

/// <summary>How well labelled utterances are understood. All rates are from 0 to 1.</summary>
public sealed class UtteranceScore
{
    private readonly List<Line> _lines = [];

    /// <summary>Reads every line, and holds it against its labels.</summary>
    public UtteranceScore(Recognizer recognizer, IEnumerable<LabelledUtterance> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        _lines.AddRange(lines.Select(gold => new Line(gold, gold.Understood(recognizer))));
    }

    public int Lines => _lines.Count;

    public double Intent => Rate(l => l.IntentIsRight);

    public double Side => Rate(l => l.SideIsRight);

    public double Muscles => F1(l => l.Muscles);

    public double Regions => F1(l => l.Regions);

    public double Timing => F1(l => l.Timing);

    public double NegatedRegions => F1(l => l.Negated);

    /// <summary>Of the lines with a red flag, those in which one was found.</summary>
    public double FlagSensitivity => Rate(l => l.Told.RedFlags.Count > 0, l => l.Gold.RedFlags.Count > 0);

    /// <summary>Of the lines without a red flag, those in which none was found.</summary>
    public double FlagSpecificity => Rate(l => l.Told.RedFlags.Count == 0, l => l.Gold.RedFlags.Count == 0);

    /// <summary>Lines with a region, side, time, muscle or score that they do not hold.</summary>
    public double WrongFill => Rate(l => l.IsWronglyFilled);

    /// <summary>Lines whose intent, regions, side, times, muscles and red flags are all right.</summary>
    public double WholeFrame => Rate(l => l.IsWhole);

    private double Rate(Func<Line, bool> isRight) => Rate(isRight, _ => true);

    /// <summary>1 when there is no such line.</summary>
    private double Rate(Func<Line, bool> isRight, Func<Line, bool> counts) => _lines.Where(counts).Select(l => isRight(l) ? 1.0 : 0.0).DefaultIfEmpty(1).Average();

    /// <summary>Over all the ids of all lines (micro-averaged).</summary>
    private double F1(Func<Line, Hits> of)
    {
        var hits = _lines.Select(of).ToList();
        var (right, wrong, missed) = (hits.Sum(h => h.Right), hits.Sum(h => h.Wrong), hits.Sum(h => h.Missed));
        return right + wrong + missed == 0 ? 1 : 2.0 * right / (2 * right + wrong + missed);
    }

    private sealed record Hits(int Right, int Wrong, int Missed)
    {
        public bool AreWhole => Wrong + Missed == 0;

        public static Hits Of(IReadOnlyList<string> gold, IReadOnlyList<string> told, IReadOnlyList<string> allowed)
        {
            var missed = gold.Except(told).Count();
            if (told.Intersect(allowed).Any())
                missed = 0;
            return new Hits(gold.Intersect(told).Count(), told.Except(gold).Except(allowed).Count(), missed);
        }
    }

    private sealed record Line(LabelledUtterance Gold, LabelledUtterance Told)
    {
        public bool IntentIsRight => Told.Intent == Gold.Intent || Gold.AltIntents.Contains(Told.Intent);

        public bool SideIsRight => Told.Side == Gold.Side;

        public Hits Muscles => Hits.Of(Gold.Muscles, Told.Muscles, []);

        public Hits Regions => Hits.Of(Gold.Regions, Told.Regions, Gold.AltRegions);

        public Hits Timing => Hits.Of(Gold.Timing, Told.Timing, []);

        public Hits Negated => Hits.Of(Gold.NegatedRegions, Told.NegatedRegions, []);

        public bool IsWronglyFilled =>
            Muscles.Wrong + Regions.Wrong + Timing.Wrong > 0
            || (Told.Side is not null && !SideIsRight)
            || (Told.PainScore is not null && Gold.PainScore is null);

        public bool IsWhole =>
            IntentIsRight && SideIsRight && Muscles.AreWhole && Regions.AreWhole && Timing.AreWhole && Hits.Of(Gold.RedFlags, Told.RedFlags, []).AreWhole;
    }
}
