namespace BackPainBot.Core.Understanding;

/// <summary>The kinds of terms that the reading of a message treats in a way of their own. All other kinds are only data.</summary>
internal static class Kinds
{
    public const string Muscle = "muscle";
    public const string Technique = "technique";
    public const string Tool = "tool";
    public const string Region = "region";
    public const string Time = "time";
    public const string Side = "side";
    public const string Flag = "flag";
    public const string Sensation = "sensation";

    /// <summary>A pain score: <c>score:today</c>, or <c>score:told</c> for any other day.</summary>
    public const string Score = "score";

    /// <summary>How long it has lasted.</summary>
    public const string Duration = "duration";

    /// <summary>What people notice while they press.</summary>
    public const string Sign = "sign";

    /// <summary>What is asked: without one, a message is no question to a topic.</summary>
    public const string Ask = "ask";

    /// <summary>A notion that can be asked about and is none of the others.</summary>
    public const string Thing = "thing";

    /// <summary>Words that look like a fact and are none ("go back", "right now"): they take the words and say nothing.</summary>
    public const string Noise = "noise";

    /// <summary>The same for flags: figures of speech, and what only sounds like a sign. Halves of signs in its words do not count.</summary>
    public const string Idiom = "idiom";

    /// <summary>What eases it, "no pain" among it: its "no" still denies.</summary>
    public const string Relief = "relief";

    /// <summary>Half of a danger sign, for combinations only.</summary>
    public const string Part = "part";

    /// <summary>Commands.</summary>
    public const string Act = "act";

    public const string Answer = "answer";

    /// <summary>The place in a list: "the third one". Its ids are the numbers.</summary>
    public const string Ordinal = "ordinal";

    /// <summary>The message is in another language: <c>language:es</c>.</summary>
    public const string Language = "language";

    /// <summary>Small talk.</summary>
    public const string Talk = "talk";

    public static Layer LayerOf(string kind) => kind switch
    {
        Muscle or Tool or Region or Time or Sensation or Score or Duration or Noise => Layer.Body,
        Side => Layer.Sides,
        Flag or Idiom => Layer.Flags,
        _ => Layer.Talk,
    };
}

/// <summary>Within a layer the longest phrase takes its words; layers do not take from each other ("numb groin" is a flag, and the groin).</summary>
internal enum Layer
{
    /// <summary>What fills slots, and the noise that must not.</summary>
    Body,

    /// <summary>Left and right, which stand amid other phrases ("lower right back").</summary>
    Sides,

    Flags,

    /// <summary>What is asked, answered and commanded, and the notions it is about.</summary>
    Talk,
}

/// <summary>Terms that the program sets itself, for rules to ask for.</summary>
internal static class Marks
{
    /// <summary>A question mark.</summary>
    public const string Question = "mark:question";

    /// <summary>A technique is running.</summary>
    public const string Step = "mark:step";

    /// <summary>A technique was stopped just now.</summary>
    public const string StepLeft = "mark:step-left";

    /// <summary>A part of the body, or a muscle, that the bot has techniques for.</summary>
    public const string Treated = "mark:treated";

    /// <summary>A part that it has none for.</summary>
    public const string Untreated = "mark:untreated";

    /// <summary>At least half of the words are words of the language.</summary>
    public const string Language = "mark:language";

    /// <summary>Something is denied and another of its kind affirmed: "not my hip, my groin".</summary>
    public const string Swap = "mark:swap";

    /// <summary>The message is one number.</summary>
    public const string Number = "mark:number";

    /// <summary>A flag that is to be seen today or at once.</summary>
    public const string Urgent = "mark:urgent";

    /// <summary>A flag that is to be seen by a clinician before any pressing.</summary>
    public const string Standing = "mark:standing";

    /// <summary>A flag that is asked about or supposed.</summary>
    public const string Asked = "mark:asked";

    public static readonly IReadOnlyList<string> All = [Question, Step, StepLeft, Treated, Untreated, Language, Swap, Number, Urgent, Standing, Asked];
}
