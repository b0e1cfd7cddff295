/*
 * LD_PRELOAD: writes down, in their order, every change that a process makes to the files of one folder and every
 * fsync, so that what a power cut could have left on the disk can be made afterwards. Raw system calls throughout: the
 * functions that they would go through are the ones replaced here. Linux, 64 bits.
 *
 *   DISK_FOLDER  absolute path; files elsewhere are left alone
 *   DISK_RECORD  the file that is appended to; see struct head, then the name, then the bytes
 *   DISK_FAIL    "sync:12" the 12th fsync answers EIO, "sync:12+" it and all after it; likewise "write:12", a write EIO,
 *                "room:12", a write ENOSPC, "truncate:12", a truncate ENOSPC, and "open:12", an open EMFILE
 *   DISK_FULL    while a file of this path exists, every write answers ENOSPC
 *
 * Faults spare "ledger", which belongs to the test, and, but for opens, "-shm", which is shared memory and not kept.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

struct __attribute__((packed)) head {
  char what; /* w write, t truncate, s synced, f sync failed, e other call failed, o opened, c created, u unlinked, r renamed */
  uint16_t name_length;
  uint64_t offset; /* of a write; the new length of a truncate */
  uint32_t length;
};

/* Held over the call and its record: an fsync covers exactly the writes that stand before it. */
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static const char *folder, *full;
static size_t folder_length;
static int record = -1, fails_on, count;
static char fails_what; /* DISK_FAIL's first letter */
static long fails_at;

__attribute__((constructor)) static void start(void) {
  const char *fail = getenv("DISK_FAIL"), *path = getenv("DISK_RECORD");
  folder = getenv("DISK_FOLDER");
  full = getenv("DISK_FULL");
  if (folder) folder_length = strlen(folder);
  if (path) record = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (!fail) return;
  fails_what = fail[0];
  fails_at = atol(strchr(fail, ':') + 1);
  fails_on = fail[strlen(fail) - 1] == '+';
}

/* The name below the folder, "" for the folder itself, or nothing. */
static const char *below(const char *path) {
  if (!folder || strncmp(path, folder, folder_length) != 0) return NULL;
  if (path[folder_length] == 0) return path + folder_length;
  return path[folder_length] == '/' ? path + folder_length + 1 : NULL;
}

static const char *name_of(int fd, char path[4096]) {
  char link[64];
  if (!folder) return NULL;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  long length = syscall(SYS_readlinkat, AT_FDCWD, link, path, 4095);
  if (length < 0) return NULL;
  path[length] = 0;
  return below(path);
}

static void note(char what, const char *name, uint64_t offset, const void *bytes, uint32_t length) {
  int error = errno;
  struct head head = {what, strlen(name), offset, length};
  struct iovec parts[] = {{&head, sizeof head}, {(void *)name, head.name_length}, {(void *)bytes, length}};
  if (record >= 0 && syscall(SYS_writev, record, parts, 3) < 0) abort();
  errno = error;
}

static int spared(const char *name) {
  size_t length = strlen(name);
  return strcmp(name, "ledger") == 0 || (length > 4 && strcmp(name + length - 4, "-shm") == 0);
}

/* Whether this call is to fail; it is counted. */
static int fails(const char *name, char what) {
  if (fails_what != what || (what == 'o' ? strcmp(name, "ledger") == 0 : spared(name))) return 0;
  count += 1;
  return count == fails_at || (fails_on && count > fails_at);
}

static int refuse(const char *name, int error) {
  errno = error;
  note('e', name, 0, NULL, 0);
  return -1;
}

static int refuses_write(const char *name) {
  if (fails(name, 'w')) return refuse(name, EIO);
  if (fails(name, 'r')) return refuse(name, ENOSPC);
  if (!full || spared(name) || syscall(SYS_faccessat, AT_FDCWD, full, F_OK) != 0) return 0;
  return refuse(name, ENOSPC);
}

static ssize_t write_at(int fd, const void *bytes, size_t length, off_t offset, int is_placed) {
  char path[4096];
  const char *name = name_of(fd, path);
  ssize_t written = -1;
  if (name) pthread_mutex_lock(&turn);
  if (!name || !refuses_write(name)) {
    written = is_placed ? syscall(SYS_pwrite64, fd, bytes, length, offset) : syscall(SYS_write, fd, bytes, length);
    if (name && !is_placed && written > 0) offset = syscall(SYS_lseek, fd, 0, SEEK_CUR) - written;
    if (name && written > 0) note('w', name, offset, bytes, written);
  }
  if (name) pthread_mutex_unlock(&turn);
  return written;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return write_at(fd, bytes, length, offset, 1); }
ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t offset) {
  return write_at(fd, bytes, length, offset, 1);
}
ssize_t write(int fd, const void *bytes, size_t length) { return write_at(fd, bytes, length, 0, 0); }

static int sync_file(int fd, long call) {
  char path[4096];
  const char *name = name_of(fd, path);
  if (!name) return syscall(call, fd);
  pthread_mutex_lock(&turn);
  int result = -1;
  if (fails(name, 's')) errno = EIO;
  else result = syscall(call, fd);
  note(result == 0 ? 's' : 'f', name, 0, NULL, 0);
  pthread_mutex_unlock(&turn);
  return result;
}

int fsync(int fd) { return sync_file(fd, SYS_fsync); }
int fdatasync(int fd) { return sync_file(fd, SYS_fdatasync); }

int ftruncate(int fd, off_t length) {
  char path[4096];
  const char *name = name_of(fd, path);
  if (!name) return syscall(SYS_ftruncate, fd, length);
  pthread_mutex_lock(&turn);
  int result = fails(name, 't') ? refuse(name, ENOSPC) : syscall(SYS_ftruncate, fd, length);
  if (result == 0) note('t', name, length, NULL, 0);
  pthread_mutex_unlock(&turn);
  return result;
}
int ftruncate64(int fd, off_t length) { return ftruncate(fd, length); }

static int open_file(int folder_fd, const char *path, int flags, mode_t mode) {
  char resolved[4096];
  int was_there = !folder || !(flags & O_CREAT) || syscall(SYS_faccessat, folder_fd, path, F_OK) == 0;
  pthread_mutex_lock(&turn);
  const char *asked = below(path);
  int fd = asked && fails(asked, 'o') ? refuse(asked, EMFILE) : syscall(SYS_openat, folder_fd, path, flags, mode);
  const char *name = fd < 0 ? NULL : name_of(fd, resolved);
  if (name && !was_there) note('c', name, 0, NULL, 0);
  if (name) note('o', name, 0, NULL, 0);
  pthread_mutex_unlock(&turn);
  return fd;
}

#define MODE(flags, last) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | O_TMPFILE)) { \
    va_list rest; \
    va_start(rest, last); \
    mode = va_arg(rest, mode_t); \
    va_end(rest); \
  }

int open(const char *path, int flags, ...) { MODE(flags, flags) return open_file(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags, flags) return open_file(AT_FDCWD, path, flags, mode); }
int openat(int fd, const char *path, int flags, ...) { MODE(flags, flags) return open_file(fd, path, flags, mode); }
int openat64(int fd, const char *path, int flags, ...) { MODE(flags, flags) return open_file(fd, path, flags, mode); }

int unlink(const char *path) {
  pthread_mutex_lock(&turn);
  int result = syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  const char *name = below(path);
  if (result == 0 && name) note('u', name, 0, NULL, 0);
  pthread_mutex_unlock(&turn);
  return result;
}

/* A process that kills itself does it between two changes, or one would be on the disk and not in the record. */
int kill(pid_t process, int signal) {
  pthread_mutex_lock(&turn);
  int result = syscall(SYS_kill, process, signal);
  pthread_mutex_unlock(&turn);
  return result;
}

int rename(const char *from, const char *to) {
  pthread_mutex_lock(&turn);
  int result = syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
  const char *old_name = below(from), *new_name = below(to);
  if (result == 0 && old_name && new_name) note('r', old_name, 0, new_name, strlen(new_name));
  pthread_mutex_unlock(&turn);
  return result;
}
