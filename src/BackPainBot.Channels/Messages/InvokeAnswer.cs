namespace BackPainBot.Channels.Messages;

/// <summary>
/// The body of an invoke's answer. None is known yet, and a channel takes a missing body for an error, so it is told in the
/// body that nothing was done.
/// </summary>
/// <param name="Status">As an HTTP status would say it.</param>
public sealed record InvokeAnswer(int Status)
{
    public static readonly InvokeAnswer NotImplemented = new(501);
}
